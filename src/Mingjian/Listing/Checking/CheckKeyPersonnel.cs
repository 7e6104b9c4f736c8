using Mingjian.Regulation;

namespace Mingjian.Listing.Checking;

internal static class CheckKeyPersonnel
{
    /// <summary>The posts that an institution of these services must fill; 授权签字人 of those who monitor only (I-18).</summary>
    public static IEnumerable<KeyPost> Demanded(Services services) =>
        Enum.GetValues<KeyPost>()
            .Where(post =>
                post != KeyPost.AuthorizedSignatory || services.HasFlag(Services.Monitoring)
            );

    [Article("5.3(1)4")]
    public static void Run(ApplicationPapers papers, DateOnly today, Findings findings)
    {
        foreach (var post in Demanded(papers.Services))
        {
            var held = papers.KeyPersonnel.Where(person => person.Post == post).ToList();
            CheckPost(post, held, today, findings);
        }

        foreach (var person in papers.KeyPersonnel)
        {
            Check(person, today, findings);
        }

        foreach (
            var twice in papers
                .KeyPersonnel.Where(person => person.IdentityIndex is not null)
                .GroupBy(person => (person.Post, person.IdentityIndex))
                .Where(group => group.Count() > 1)
        )
        {
            findings.Wrong(
                PaperField.OfKeyPerson(twice.Last().KeyPersonId, "identity"),
                $"“{twice.Last().Name}”在“{twice.Key.Post.Text()}”中填写了 {twice.Count()} 次，请删去重复的。"
            );
        }
    }

    private static void CheckPost(
        KeyPost post,
        List<KeyPerson> held,
        DateOnly today,
        Findings findings
    )
    {
        var inPost = held.Where(person => !(person.To < today)).ToList();

        if (held.Count == 0)
        {
            findings.Missing(PaperField.OfPost(post), $"缺少“{post.Text()}”，请添加。");
        }
        else if (inPost.Count == 0)
        {
            findings.Missing(
                PaperField.OfPost(post),
                $"“{post.Text()}”的任期均已结束，请添加现任人员，或更新任期。"
            );
        }
        else if (inPost.Count > 1 && post is KeyPost.LegalRepresentative or KeyPost.TopManager)
        {
            findings.Wrong(
                PaperField.OfPost(post),
                $"“{post.Text()}”只能有一人在任，现填写了 {inPost.Count} 人，请给已离任的填写任期结束日期，或删去多余的。"
            );
        }
    }

    private static void Check(KeyPerson person, DateOnly today, Findings findings)
    {
        string Field(string name) => PaperField.OfKeyPerson(person.KeyPersonId, name);
        var called =
            person.Name.Length > 0 ? $"{person.Post.Text()}“{person.Name}”" : person.Post.Text();

        findings.Need(person.Name, Field("name"), $"请填写{person.Post.Text()}的姓名。");
        findings.Need(
            person.IdentitySealed ?? "",
            Field("identity"),
            $"请填写{called}的身份证件号码。"
        );
        findings.Need(person.PhoneSealed ?? "", Field("phone"), $"请填写{called}的联系电话。");
        findings.Need(person.Title, Field("title"), $"请填写{called}的职称，没有职称的填“无”。");
        findings.Need(person.Years, Field("years"), $"请填写{called}的从业年限（整年）。");
        CheckDays(person, called, today, findings);

        if (person.Post == KeyPost.AuthorizedSignatory && person.Fields.Count == 0)
        {
            findings.Missing(Field("fields"), $"请填写{called}的签字领域，如“水和废水”。");
        }

        if (person.Files.Count == 0)
        {
            findings.Missing(Field("files"), $"请上传{called}的任职文件、职称或资格证明。");
        }
    }

    private static void CheckDays(
        KeyPerson person,
        string called,
        DateOnly today,
        Findings findings
    )
    {
        string Field(string name) => PaperField.OfKeyPerson(person.KeyPersonId, name);
        findings.Need(person.From, Field("from"), $"请填写{called}的任职起始日期。");

        if (person.From > today)
        {
            findings.Wrong(
                Field("from"),
                $"{called}自 {person.From:yyyy-MM-dd} 起任职，今天尚未到任，请核对。"
            );
        }

        if (person.To < person.From)
        {
            findings.Wrong(Field("to"), $"{called}的任期结束日期早于起始日期，请核对。");
        }
        else if (person.To < today)
        {
            findings.Warn(Field("to"), $"{called}的任期已于 {person.To:yyyy-MM-dd} 结束。");
        }
    }
}
