using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Credit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "credit_corrections",
                columns: table => new
                {
                    correction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    institution_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    datum = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    sealed_contact = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_corrections", x => x.correction_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_direct_ds",
                columns: table => new
                {
                    direct_d_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    indicator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    document = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rating_id = table.Column<Guid>(type: "uuid", nullable: true),
                    revoked_rating_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_direct_ds", x => x.direct_d_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_evaluation_changes",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    score_before = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    score_after = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    grade_before = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    grade_after = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    why = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_evaluation_changes", x => x.change_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_evaluation_members",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    not_rated = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    input = table.Column<string>(type: "text", nullable: false),
                    input_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    score_order = table.Column<long>(type: "bigint", nullable: false),
                    grade = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    computation = table.Column<int>(type: "integer", nullable: false),
                    veto = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statement_text = table.Column<string>(type: "text", nullable: false),
                    statement_files = table.Column<string>(type: "text", nullable: false),
                    stated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_reason = table.Column<string>(type: "text", nullable: false),
                    statement_decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    proposal_agrees = table.Column<bool>(type: "boolean", nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_evaluation_members", x => x.member_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_evaluations",
                columns: table => new
                {
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    indicator_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    cut_off_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    snapshot_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    computed_members = table.Column<int>(type: "integer", nullable: false),
                    member_count = table.Column<int>(type: "integer", nullable: false),
                    computation = table.Column<int>(type: "integer", nullable: false),
                    changed_members = table.Column<int>(type: "integer", nullable: false),
                    is_reopened = table.Column<bool>(type: "boolean", nullable: false),
                    statement_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    scorers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_evaluations", x => x.evaluation_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_fact_lists",
                columns: table => new
                {
                    ledger_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    not_listed = table.Column<int>(type: "integer", nullable: false),
                    bad = table.Column<int>(type: "integer", nullable: false),
                    by_organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_fact_lists", x => x.ledger_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_facts",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    fits = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    references = table.Column<string>(type: "text", nullable: false),
                    occurrence = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    counts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    judged_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    judged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    same_as = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    repaired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    repair_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    statement = table.Column<string>(type: "text", nullable: true),
                    statement_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    later_papers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_facts", x => x.fact_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_grade_replies",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    earlier = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_grade_replies", x => x.institution_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_grade_spans",
                columns: table => new
                {
                    grade_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rating_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grade = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    not_rated = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    is_direct = table.Column<bool>(type: "boolean", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_grade_spans", x => x.grade_span_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_incentives",
                columns: table => new
                {
                    incentive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ended_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_incentives", x => x.incentive_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_indicator_sets",
                columns: table => new
                {
                    indicator_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content_json = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    editors = table.Column<string>(type: "text", nullable: false),
                    drafted_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    drafted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    approved_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    used_until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_indicator_sets", x => x.indicator_set_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_indicator_totals",
                columns: table => new
                {
                    indicator_total_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    indicator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    dimension = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_official = table.Column<bool>(type: "boolean", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    applied = table.Column<int>(type: "integer", nullable: false),
                    hit = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_indicator_totals", x => x.indicator_total_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_notice_fetches",
                columns: table => new
                {
                    notice_fetch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_notice_fetches", x => x.notice_fetch_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_notice_lines",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rating_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    not_rated = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    is_direct = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_notice_lines", x => new { x.notice_id, x.rating_id });
                });

            migrationBuilder.CreateTable(
                name: "credit_notices",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    cause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    posted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    capture = table.Column<string>(type: "text", nullable: true),
                    results = table.Column<int>(type: "integer", nullable: false),
                    posted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    posted_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    term_length = table.Column<int>(type: "integer", nullable: false),
                    term_start = table.Column<DateOnly>(type: "date", nullable: false),
                    term_stops = table.Column<string>(type: "text", nullable: false),
                    term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_notices", x => x.notice_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_objections",
                columns: table => new
                {
                    objection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rating_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sealed_name = table.Column<string>(type: "text", nullable: false),
                    sealed_contact = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    on_paper = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    opinion_files = table.Column<string>(type: "text", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deemed_none_because = table.Column<string>(type: "text", nullable: false),
                    letter = table.Column<string>(type: "text", nullable: true),
                    letter_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    stop_files = table.Column<string>(type: "text", nullable: false),
                    review_term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    review_term_length = table.Column<int>(type: "integer", nullable: true),
                    review_term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    review_term_stops = table.Column<string>(type: "text", nullable: true),
                    review_term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_objections", x => x.objection_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_package_pushes",
                columns: table => new
                {
                    package_push_id = table.Column<Guid>(type: "uuid", nullable: false),
                    share_package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_package_pushes", x => x.package_push_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_publications",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    results = table.Column<int>(type: "integer", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false),
                    published_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_publications", x => x.publication_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_rating_results",
                columns: table => new
                {
                    rating_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    score = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    score_order = table.Column<long>(type: "bigint", nullable: false),
                    cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_rating_results", x => new { x.rating_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "credit_ratings",
                columns: table => new
                {
                    rating_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    services = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    direct_d_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    score = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    score_order = table.Column<long>(type: "bigint", nullable: false),
                    grade = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    not_rated = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    veto = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    result_number = table.Column<int>(type: "integer", nullable: false),
                    scorers = table.Column<string>(type: "text", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    open_reviews = table.Column<int>(type: "integer", nullable: false),
                    fixed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    stage_before = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    notice_term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_term_length = table.Column<int>(type: "integer", nullable: true),
                    notice_term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_term_stops = table.Column<string>(type: "text", nullable: true),
                    notice_term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    publication_term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publication_term_length = table.Column<int>(type: "integer", nullable: true),
                    publication_term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    publication_term_stops = table.Column<string>(type: "text", nullable: true),
                    publication_term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_ratings", x => x.rating_id);
                });

            migrationBuilder.CreateTable(
                name: "credit_share_packages",
                columns: table => new
                {
                    share_package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    results = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    differences = table.Column<string>(type: "text", nullable: false),
                    term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    term_length = table.Column<int>(type: "integer", nullable: false),
                    term_start = table.Column<DateOnly>(type: "date", nullable: false),
                    term_stops = table.Column<string>(type: "text", nullable: false),
                    term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_share_packages", x => x.share_package_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_public_versions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_public_versions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_control_groups_declared_by",
                table: "activities_control_groups",
                column: "declared_by");

            migrationBuilder.CreateIndex(
                name: "ix_credit_corrections_institution_id_received_on",
                table: "credit_corrections",
                columns: new[] { "institution_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_corrections_number",
                table: "credit_corrections",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_corrections_received_on",
                table: "credit_corrections",
                column: "received_on");

            migrationBuilder.CreateIndex(
                name: "ix_credit_corrections_stage_received_on",
                table: "credit_corrections",
                columns: new[] { "stage", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_direct_ds_fact_id",
                table: "credit_direct_ds",
                column: "fact_id",
                unique: true,
                filter: "stage IN ('Proposed', 'InForce')");

            migrationBuilder.CreateIndex(
                name: "ix_credit_direct_ds_institution_id_stage",
                table: "credit_direct_ds",
                columns: new[] { "institution_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_direct_ds_stage_proposed_on",
                table: "credit_direct_ds",
                columns: new[] { "stage", "proposed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_changes_evaluation_id_at",
                table: "credit_evaluation_changes",
                columns: new[] { "evaluation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_changes_member_id",
                table: "credit_evaluation_changes",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_computation",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "computation" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_institution_id",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "institution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_name",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_number",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_office",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "office" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_score_order",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "score_order" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_evaluation_id_statement",
                table: "credit_evaluation_members",
                columns: new[] { "evaluation_id", "statement" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluation_members_institution_id",
                table: "credit_evaluation_members",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluations_from_to",
                table: "credit_evaluations",
                columns: new[] { "from", "to" },
                unique: true,
                filter: "stage <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_credit_evaluations_year_stage",
                table: "credit_evaluations",
                columns: new[] { "year", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_fact_lists_by_organisation_list_at",
                table: "credit_fact_lists",
                columns: new[] { "by_organisation", "list", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_counts_on",
                table: "credit_facts",
                column: "counts_on");

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_entered_at",
                table: "credit_facts",
                column: "entered_at");

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_institution_id_counts_on_stage",
                table: "credit_facts",
                columns: new[] { "institution_id", "counts_on", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_institution_id_occurrence",
                table: "credit_facts",
                columns: new[] { "institution_id", "occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_kind_counts_on",
                table: "credit_facts",
                columns: new[] { "kind", "counts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_same_as",
                table: "credit_facts",
                column: "same_as");

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_source_counts_on",
                table: "credit_facts",
                columns: new[] { "source", "counts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_stage_counts_on",
                table: "credit_facts",
                columns: new[] { "stage", "counts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_stage_entered_at",
                table: "credit_facts",
                columns: new[] { "stage", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_facts_statement_outcome_entered_at",
                table: "credit_facts",
                columns: new[] { "statement_outcome", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_grade_spans_institution_id",
                table: "credit_grade_spans",
                column: "institution_id",
                unique: true,
                filter: "until_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_credit_grade_spans_institution_id_from_at",
                table: "credit_grade_spans",
                columns: new[] { "institution_id", "from_at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_grade_spans_until_at_grade",
                table: "credit_grade_spans",
                columns: new[] { "until_at", "grade" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_incentives_from",
                table: "credit_incentives",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_credit_incentives_to_from",
                table: "credit_incentives",
                columns: new[] { "to", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_indicator_sets_effective_from",
                table: "credit_indicator_sets",
                column: "effective_from");

            migrationBuilder.CreateIndex(
                name: "ix_credit_indicator_sets_stage_effective_from",
                table: "credit_indicator_sets",
                columns: new[] { "stage", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_indicator_totals_evaluation_id_indicator",
                table: "credit_indicator_totals",
                columns: new[] { "evaluation_id", "indicator" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_indicator_totals_evaluation_id_office_services_indic",
                table: "credit_indicator_totals",
                columns: new[] { "evaluation_id", "office", "services", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_notice_fetches_notice_id_at",
                table: "credit_notice_fetches",
                columns: new[] { "notice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_notice_lines_notice_id_number",
                table: "credit_notice_lines",
                columns: new[] { "notice_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_notice_lines_rating_id",
                table: "credit_notice_lines",
                column: "rating_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notices_evaluation_id",
                table: "credit_notices",
                column: "evaluation_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_notices_number",
                table: "credit_notices",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_notices_posted_on",
                table: "credit_notices",
                column: "posted_on");

            migrationBuilder.CreateIndex(
                name: "ix_credit_objections_institution_id",
                table: "credit_objections",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_objections_number",
                table: "credit_objections",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_objections_rating_id_stage",
                table: "credit_objections",
                columns: new[] { "rating_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_objections_stage_received_on",
                table: "credit_objections",
                columns: new[] { "stage", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_package_pushes_share_package_id",
                table: "credit_package_pushes",
                column: "share_package_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_package_pushes_state_next_at",
                table: "credit_package_pushes",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_publications_number",
                table: "credit_publications",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_publications_year_published_on",
                table: "credit_publications",
                columns: new[] { "year", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_rating_results_institution_id",
                table: "credit_rating_results",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_evaluation_id_stage",
                table: "credit_ratings",
                columns: new[] { "evaluation_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_institution_id_year_sequence",
                table: "credit_ratings",
                columns: new[] { "institution_id", "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_notice_id",
                table: "credit_ratings",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_revoked_by",
                table: "credit_ratings",
                column: "revoked_by");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_stage_number",
                table: "credit_ratings",
                columns: new[] { "stage", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_year_score_order",
                table: "credit_ratings",
                columns: new[] { "year", "score_order" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_share_packages_number",
                table: "credit_share_packages",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_share_packages_publication_id",
                table: "credit_share_packages",
                column: "publication_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_share_packages_stage_made_at",
                table: "credit_share_packages",
                columns: new[] { "stage", "made_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "credit_corrections");

            migrationBuilder.DropTable(
                name: "credit_direct_ds");

            migrationBuilder.DropTable(
                name: "credit_evaluation_changes");

            migrationBuilder.DropTable(
                name: "credit_evaluation_members");

            migrationBuilder.DropTable(
                name: "credit_evaluations");

            migrationBuilder.DropTable(
                name: "credit_fact_lists");

            migrationBuilder.DropTable(
                name: "credit_facts");

            migrationBuilder.DropTable(
                name: "credit_grade_replies");

            migrationBuilder.DropTable(
                name: "credit_grade_spans");

            migrationBuilder.DropTable(
                name: "credit_incentives");

            migrationBuilder.DropTable(
                name: "credit_indicator_sets");

            migrationBuilder.DropTable(
                name: "credit_indicator_totals");

            migrationBuilder.DropTable(
                name: "credit_notice_fetches");

            migrationBuilder.DropTable(
                name: "credit_notice_lines");

            migrationBuilder.DropTable(
                name: "credit_notices");

            migrationBuilder.DropTable(
                name: "credit_objections");

            migrationBuilder.DropTable(
                name: "credit_package_pushes");

            migrationBuilder.DropTable(
                name: "credit_publications");

            migrationBuilder.DropTable(
                name: "credit_rating_results");

            migrationBuilder.DropTable(
                name: "credit_ratings");

            migrationBuilder.DropTable(
                name: "credit_share_packages");

            migrationBuilder.DropTable(
                name: "journal_public_versions");

            migrationBuilder.DropIndex(
                name: "ix_activities_control_groups_declared_by",
                table: "activities_control_groups");
        }
    }
}
