#!/usr/bin/env bash
# 把一个文件夹里的一天工作报送到明鉴：先传文件，再按文件名的先后报送各个 .ndjson。
# 可以随时中断、反复运行：结果相同，不会重复。只需要 bash、curl、sha256sum、split。
#
#   MINGJIAN_KEY=mj_… ./push.sh [--dry-run] 文件夹 [网址]
#
# 结束时的状态：0 全部接收；1 没有报送完（网络、密钥等）；2 报送完了，但有未接收的记录（见 answers/）。
set -euo pipefail

dry_run=""
if [[ "${1:-}" == "--dry-run" ]]; then
  dry_run="?dryRun=true"
  shift
fi

folder="${1:?请给出文件夹，例如 day}"
api="${2:-http://127.0.0.1:5080}/api/v1/activities"
key="${MINGJIAN_KEY:?请用环境变量 MINGJIAN_KEY 给出接口密钥}"
answers="${ANSWERS:-answers}"
lines_a_batch=5000
refused=0

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$answers"

# 密钥写在文件里交给 curl，别人在进程列表中看不到。
printf 'header = "Authorization: Bearer %s"\n' "$key" > "$work/curlrc"
chmod 600 "$work/curlrc"

# send 方法之外的 curl 参数…：回答写入 $work/answer，状态写入 $status；暂时的失败等一等再发。
send() {
  local attempt wait
  for attempt in 1 2 3 4 5 6 7 8; do
    status="$(curl --silent --show-error --config "$work/curlrc" --max-time 300 \
      --output "$work/answer" --dump-header "$work/headers" --write-out '%{http_code}' "$@" \
      2> "$work/error")" || status=000

    case "$status" in
      000 | 408 | 429 | 5??) ;;
      409) grep -q CHANGED-MEANWHILE "$work/answer" || return 0 ;;
      *) return 0 ;;
    esac

    wait="$(tr -d '\r' < "$work/headers" 2> /dev/null | sed -n 's/^[Rr]etry-[Aa]fter: *//p' | tail -1)"
    sleep "${wait:-$attempt}"
  done
}

stop() {
  echo "没有报送完：$1（状态 $status）" >&2
  cat "$work/answer" "$work/error" >&2 2> /dev/null || true
  exit 1
}

# 文件名可能有中文和空格：逐字节做 URL 编码。
encode() {
  printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'
}

shopt -s nullglob nocaseglob
for file in "$folder"/*.{pdf,ofd,jpg,jpeg,png,xlsx,docx,csv,zip}; do
  name="$(basename "$file")"
  send --request POST --header 'Content-Type: application/octet-stream' \
    --data-binary "@$file" "$api/files?name=$(encode "$name")"
  [[ "$status" == 201 ]] || stop "$name"
  echo "文件 $name：$(sed -n 's/.*"digest":"\([0-9a-f]*\)".*/\1/p' "$work/answer")"
done

for file in "$folder"/*.ndjson; do
  name="$(basename "$file" .ndjson)"
  rm -f "$work"/part-*
  split --lines="$lines_a_batch" --numeric-suffixes=1 --suffix-length=4 "$file" "$work/part-"

  for part in "$work"/part-*; do
    batch="$name-${part##*-}"
    # 幂等键由内容得出：同样的内容重发得到同一回答，内容改了就是新的一次报送。
    idempotency="$(sha256sum "$part" | cut -c1-64)"
    send --request POST --header 'Content-Type: application/x-ndjson' \
      --header "Idempotency-Key: $idempotency" --data-binary "@$part" "$api/records$dry_run"
    cp "$work/answer" "$answers/$batch.json"

    case "$status" in
      200) ;;
      422) ;;
      *) stop "$batch" ;;
    esac

    count="$(grep -o '"count":{[^}]*}' "$work/answer" | head -1)"
    echo "$batch：$count"
    [[ "$count" == *'"refused":0'* ]] || refused=1
  done
done

if [[ "$refused" == 1 ]]; then
  echo "有未接收的记录，原因在 $answers/ 的 remarks 中；更正后再运行一次即可。" >&2
  exit 2
fi
