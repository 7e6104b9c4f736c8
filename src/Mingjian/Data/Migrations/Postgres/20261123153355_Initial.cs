using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mingjian.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_delegations",
                columns: table => new
                {
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    legal_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scopes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paper = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_delegations", x => x.delegation_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_held_forms",
                columns: table => new
                {
                    held_form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    held_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_held_forms", x => x.held_form_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_invitations",
                columns: table => new
                {
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    full_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_invitations", x => x.invitation_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_legal_posts",
                columns: table => new
                {
                    legal_post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_legal_posts", x => x.legal_post_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_memberships",
                columns: table => new
                {
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_memberships", x => x.membership_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_organisations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_organisations", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    full_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    second_factor_key = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    locked_until_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_recovery_codes",
                columns: table => new
                {
                    recovery_code_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_recovery_codes", x => x.recovery_code_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sessions",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_sessions", x => x.session_id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demo_marks",
                columns: table => new
                {
                    demo_mark_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    password = table.Column<string>(type: "text", nullable: false),
                    complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demo_marks", x => x.demo_mark_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_document_counters",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_document_counters", x => new { x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    stream = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    proceeding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proceeding_kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    fact = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    capacity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => new { x.stream, x.number });
                });

            migrationBuilder.CreateTable(
                name: "journal_file_uses",
                columns: table => new
                {
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_file_uses", x => new { x.institution_id, x.digest });
                });

            migrationBuilder.CreateTable(
                name: "journal_files",
                columns: table => new
                {
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    first_stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_files", x => x.digest);
                });

            migrationBuilder.CreateTable(
                name: "journal_job_runs",
                columns: table => new
                {
                    job = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_job_runs", x => new { x.job, x.day });
                });

            migrationBuilder.CreateTable(
                name: "journal_letters",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    html_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    html_file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    html_size = table.Column<long>(type: "bigint", nullable: false),
                    html_media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    printed_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    printed_file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    printed_size = table.Column<long>(type: "bigint", nullable: true),
                    printed_media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sealed_paper_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sealed_paper_file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    sealed_paper_size = table.Column<long>(type: "bigint", nullable: true),
                    sealed_paper_media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    prepared_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_letters", x => x.letter_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_messages",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    clause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    key = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    read_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_messages", x => x.message_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_outbox",
                columns: table => new
                {
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
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
                    table.PrimaryKey("pk_journal_outbox", x => x.mail_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_receipts",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    content_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    attachments = table.Column<string>(type: "text", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    capacity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_receipts", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_streams",
                columns: table => new
                {
                    stream = table.Column<Guid>(type: "uuid", nullable: false),
                    last_number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_streams", x => x.stream);
                });

            migrationBuilder.CreateTable(
                name: "journal_uploads",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_uploads", x => x.upload_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_cases",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    first_submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    correction_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    opinion_is_to_list = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: false),
                    case_type = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    decision_term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_term_length = table.Column<int>(type: "integer", nullable: true),
                    decision_term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_term_stops = table.Column<string>(type: "text", nullable: true),
                    decision_term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    change_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    explanation = table.Column<string>(type: "text", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    days_late = table.Column<int>(type: "integer", nullable: true),
                    filing_term_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filing_term_length = table.Column<int>(type: "integer", nullable: true),
                    filing_term_start = table.Column<DateOnly>(type: "date", nullable: true),
                    filing_term_stops = table.Column<string>(type: "text", nullable: true),
                    filing_term_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    application_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    papers = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_cases", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_draft_equipment",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    model = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    manufacturer = table.Column<string>(type: "text", nullable: false),
                    traceability = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_number = table.Column<string>(type: "text", nullable: false),
                    traceable_to = table.Column<DateOnly>(type: "date", nullable: true),
                    leased = table.Column<bool>(type: "boolean", nullable: false),
                    site = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_draft_equipment", x => new { x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "listing_draft_scope",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    method_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    method_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    method_known = table.Column<bool>(type: "boolean", nullable: false),
                    site = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    restriction = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_draft_scope", x => new { x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "listing_draft_staff",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    identity_sealed = table.Column<string>(type: "text", nullable: false),
                    identity_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    education = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    hired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    certificate_number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_draft_staff", x => new { x.case_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "listing_equipment_spans",
                columns: table => new
                {
                    equipment_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    model = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    manufacturer = table.Column<string>(type: "text", nullable: false),
                    traceability = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    certificate_number = table.Column<string>(type: "text", nullable: false),
                    traceable_to = table.Column<DateOnly>(type: "date", nullable: true),
                    leased = table.Column<bool>(type: "boolean", nullable: false),
                    site = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_equipment_spans", x => x.equipment_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_extra_paper_definitions",
                columns: table => new
                {
                    definition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    help = table.Column<string>(type: "text", nullable: false),
                    needs_file = table.Column<bool>(type: "boolean", nullable: false),
                    needs_text = table.Column<bool>(type: "boolean", nullable: false),
                    required = table.Column<bool>(type: "boolean", nullable: false),
                    only_for = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_extra_paper_definitions", x => x.definition_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_field_comments",
                columns: table => new
                {
                    field_comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_field_comments", x => x.field_comment_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_import_runs",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false),
                    row_count = table.Column<int>(type: "integer", nullable: false),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last_row = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_import_runs", x => x.import_run_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_institutions",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    standing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_legacy = table.Column<bool>(type: "boolean", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    papers = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_institutions", x => x.institution_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_key_person_spans",
                columns: table => new
                {
                    key_person_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    identity_sealed = table.Column<string>(type: "text", nullable: true),
                    identity_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    phone_sealed = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    post_ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_key_person_spans", x => x.key_person_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_methods",
                columns: table => new
                {
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    parameter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    matrix = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    superseded_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_methods", x => new { x.number, x.parameter, x.matrix });
                });

            migrationBuilder.CreateTable(
                name: "listing_place_spans",
                columns: table => new
                {
                    place_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    longitude = table.Column<decimal>(type: "numeric", nullable: true),
                    latitude = table.Column<decimal>(type: "numeric", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_place_spans", x => x.place_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_profile_spans",
                columns: table => new
                {
                    profile_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    legal_nature = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    services = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    listed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    cma_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cma_issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cma_valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    cma_valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    website = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name_order = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_profile_spans", x => x.profile_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_register_revisions",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_register_revisions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "listing_register_versions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_register_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listing_removed_rows",
                columns: table => new
                {
                    removed_row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_removed_rows", x => x.removed_row_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_scope_spans",
                columns: table => new
                {
                    scope_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    method_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    method_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    method_known = table.Column<bool>(type: "boolean", nullable: false),
                    site = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    restriction = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_scope_spans", x => x.scope_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_search_keys",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(202)", maxLength: 202, nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_search_keys", x => new { x.key, x.institution_id });
                });

            migrationBuilder.CreateTable(
                name: "listing_search_terms",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    search = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_search_terms", x => new { x.kind, x.text });
                });

            migrationBuilder.CreateTable(
                name: "listing_shared_person_explanations",
                columns: table => new
                {
                    explanation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    identity_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    institutions = table.Column<int>(type: "integer", nullable: false),
                    explained_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    explained_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_shared_person_explanations", x => x.explanation_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_staff_spans",
                columns: table => new
                {
                    staff_span_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    known_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    identity_sealed = table.Column<string>(type: "text", nullable: false),
                    identity_index = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    education = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<string>(type: "text", nullable: false),
                    hired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    certificate_number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_staff_spans", x => x.staff_span_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_standing_proposals",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by_institution = table.Column<bool>(type: "boolean", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement = table.Column<string>(type: "text", nullable: false),
                    statement_files = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_standing_proposals", x => x.proposal_id);
                });

            migrationBuilder.CreateTable(
                name: "listing_submissions",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    signed_by_name = table.Column<string>(type: "text", nullable: false),
                    capacity = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listing_submissions", x => new { x.case_id, x.round });
                });

            migrationBuilder.CreateTable(
                name: "regulation_calendar_years",
                columns: table => new
                {
                    calendar_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    replaces = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_calendar_years", x => x.calendar_year_id);
                });

            migrationBuilder.CreateTable(
                name: "regulation_institution_territories",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    leads = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_institution_territories", x => new { x.institution_id, x.office });
                });

            migrationBuilder.CreateTable(
                name: "regulation_legal_bases",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_legal_bases", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "regulation_offices",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bureau = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_offices", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "regulation_settings",
                columns: table => new
                {
                    setting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    clause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    owner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_settings", x => x.setting_id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_accounts_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_accounts_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "regulation_calendar_days",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    calendar_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_off_day = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regulation_calendar_days", x => new { x.calendar_year_id, x.date });
                    table.ForeignKey(
                        name: "fk_regulation_calendar_days_regulation_calendar_years_calendar",
                        column: x => x.calendar_year_id,
                        principalTable: "regulation_calendar_years",
                        principalColumn: "calendar_year_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_claims_user_id",
                table: "accounts_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_delegations_institution_id_person_id",
                table: "accounts_delegations",
                columns: new[] { "institution_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_delegations_to",
                table: "accounts_delegations",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_held_forms_held_at",
                table: "accounts_held_forms",
                column: "held_at");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_held_forms_person_id_held_at",
                table: "accounts_held_forms",
                columns: new[] { "person_id", "held_at" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_invitations_organisation_id_created_at",
                table: "accounts_invitations",
                columns: new[] { "organisation_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_invitations_token_hash",
                table: "accounts_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_legal_posts_institution_id_person_id",
                table: "accounts_legal_posts",
                columns: new[] { "institution_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_logins_user_id",
                table: "accounts_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_memberships_organisation_id_role",
                table: "accounts_memberships",
                columns: new[] { "organisation_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_memberships_person_id",
                table: "accounts_memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_organisations_credit_code",
                table: "accounts_organisations",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_organisations_kind_name_organisation_id",
                table: "accounts_organisations",
                columns: new[] { "kind", "name", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_organisations_name_organisation_id",
                table: "accounts_organisations",
                columns: new[] { "name", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts_people",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_people_full_name_id",
                table: "accounts_people",
                columns: new[] { "full_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_people_login",
                table: "accounts_people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_recovery_codes_person_id_hash",
                table: "accounts_recovery_codes",
                columns: new[] { "person_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sessions_person_id_started_at",
                table: "accounts_sessions",
                columns: new[] { "person_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sessions_started_at",
                table: "accounts_sessions",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_about_number",
                table: "journal_entries",
                columns: new[] { "about", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_at",
                table: "journal_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_fact_at",
                table: "journal_entries",
                columns: new[] { "fact", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_organisation_id_at",
                table: "journal_entries",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_person_id_at",
                table: "journal_entries",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_proceeding_id",
                table: "journal_entries",
                column: "proceeding_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_file_uses_digest",
                table: "journal_file_uses",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_journal_job_runs_state_day",
                table: "journal_job_runs",
                columns: new[] { "state", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_about",
                table: "journal_letters",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_html_digest",
                table: "journal_letters",
                column: "html_digest");

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_institution_id_stage",
                table: "journal_letters",
                columns: new[] { "institution_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_number",
                table: "journal_letters",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_printed_digest",
                table: "journal_letters",
                column: "printed_digest");

            migrationBuilder.CreateIndex(
                name: "ix_journal_letters_sealed_paper_digest",
                table: "journal_letters",
                column: "sealed_paper_digest");

            migrationBuilder.CreateIndex(
                name: "ix_journal_messages_about",
                table: "journal_messages",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_journal_messages_key",
                table: "journal_messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_messages_organisation_id_role_read_at",
                table: "journal_messages",
                columns: new[] { "organisation_id", "role", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_messages_person_id_read_at",
                table: "journal_messages",
                columns: new[] { "person_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_outbox_message_id",
                table: "journal_outbox",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_outbox_state_next_at",
                table: "journal_outbox",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_receipts_about",
                table: "journal_receipts",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_journal_receipts_content_digest",
                table: "journal_receipts",
                column: "content_digest");

            migrationBuilder.CreateIndex(
                name: "ix_journal_receipts_institution_id_signed_at",
                table: "journal_receipts",
                columns: new[] { "institution_id", "signed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_uploads_digest_person_id",
                table: "journal_uploads",
                columns: new[] { "digest", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_cases_institution_id",
                table: "listing_cases",
                column: "institution_id",
                unique: true,
                filter: "case_type = 'application' AND stage NOT IN ('Listed', 'Refused')");

            migrationBuilder.CreateIndex(
                name: "ix_listing_cases_institution_id_stage",
                table: "listing_cases",
                columns: new[] { "institution_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_cases_stage_submitted_on",
                table: "listing_cases",
                columns: new[] { "stage", "submitted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_draft_equipment_case_id_serial_number",
                table: "listing_draft_equipment",
                columns: new[] { "case_id", "serial_number" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_draft_equipment_case_id_traceable_to",
                table: "listing_draft_equipment",
                columns: new[] { "case_id", "traceable_to" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_draft_scope_case_id_item",
                table: "listing_draft_scope",
                columns: new[] { "case_id", "item" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_draft_staff_case_id_name",
                table: "listing_draft_staff",
                columns: new[] { "case_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_draft_staff_identity_index",
                table: "listing_draft_staff",
                column: "identity_index");

            migrationBuilder.CreateIndex(
                name: "ix_listing_equipment_spans_institution_id_known_to_valid_from",
                table: "listing_equipment_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_field_comments_case_id_round",
                table: "listing_field_comments",
                columns: new[] { "case_id", "round" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_runs_case_id_list",
                table: "listing_import_runs",
                columns: new[] { "case_id", "list" },
                unique: true,
                filter: "stage IN ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_runs_case_id_list_checked_at",
                table: "listing_import_runs",
                columns: new[] { "case_id", "list", "checked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_runs_checked_at",
                table: "listing_import_runs",
                column: "checked_at");

            migrationBuilder.CreateIndex(
                name: "ix_listing_import_runs_stage_started_at",
                table: "listing_import_runs",
                columns: new[] { "stage", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_institutions_is_legacy_confirmed_at",
                table: "listing_institutions",
                columns: new[] { "is_legacy", "confirmed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_institutions_number",
                table: "listing_institutions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_listing_key_person_spans_identity_index",
                table: "listing_key_person_spans",
                column: "identity_index");

            migrationBuilder.CreateIndex(
                name: "ix_listing_key_person_spans_institution_id_known_to_valid_from",
                table: "listing_key_person_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_place_spans_institution_id_known_to_valid_from",
                table: "listing_place_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_credit_code",
                table: "listing_profile_spans",
                column: "credit_code");

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_institution_id_known_to_valid_from",
                table: "listing_profile_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_listed_on_number",
                table: "listing_profile_spans",
                columns: new[] { "listed_on", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_name_order_number",
                table: "listing_profile_spans",
                columns: new[] { "name_order", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_number_known_to",
                table: "listing_profile_spans",
                columns: new[] { "number", "known_to" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_office_number",
                table: "listing_profile_spans",
                columns: new[] { "office", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_profile_spans_standing_number",
                table: "listing_profile_spans",
                columns: new[] { "standing", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_register_revisions_at",
                table: "listing_register_revisions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_listing_removed_rows_case_id",
                table: "listing_removed_rows",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_scope_spans_institution_id_category_known_to",
                table: "listing_scope_spans",
                columns: new[] { "institution_id", "category", "known_to" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_scope_spans_institution_id_item_known_to",
                table: "listing_scope_spans",
                columns: new[] { "institution_id", "item", "known_to" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_scope_spans_institution_id_known_to_valid_from",
                table: "listing_scope_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_scope_spans_institution_id_method_number_known_to",
                table: "listing_scope_spans",
                columns: new[] { "institution_id", "method_number", "known_to" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_search_keys_institution_id",
                table: "listing_search_keys",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_search_terms_text",
                table: "listing_search_terms",
                column: "text");

            migrationBuilder.CreateIndex(
                name: "ix_listing_shared_person_explanations_identity_index_explained",
                table: "listing_shared_person_explanations",
                columns: new[] { "identity_index", "explained_on" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_staff_spans_identity_index",
                table: "listing_staff_spans",
                column: "identity_index");

            migrationBuilder.CreateIndex(
                name: "ix_listing_staff_spans_institution_id_known_to_valid_from",
                table: "listing_staff_spans",
                columns: new[] { "institution_id", "known_to", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_standing_proposals_institution_id_stage",
                table: "listing_standing_proposals",
                columns: new[] { "institution_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_listing_standing_proposals_stage_proposed_on",
                table: "listing_standing_proposals",
                columns: new[] { "stage", "proposed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_regulation_calendar_years_year_sequence",
                table: "regulation_calendar_years",
                columns: new[] { "year", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regulation_institution_territories_office_institution_id",
                table: "regulation_institution_territories",
                columns: new[] { "office", "institution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_regulation_legal_bases_from",
                table: "regulation_legal_bases",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_regulation_offices_successor",
                table: "regulation_offices",
                column: "successor");

            migrationBuilder.CreateIndex(
                name: "ix_regulation_settings_name_from",
                table: "regulation_settings",
                columns: new[] { "name", "from" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_claims");

            migrationBuilder.DropTable(
                name: "accounts_delegations");

            migrationBuilder.DropTable(
                name: "accounts_held_forms");

            migrationBuilder.DropTable(
                name: "accounts_invitations");

            migrationBuilder.DropTable(
                name: "accounts_legal_posts");

            migrationBuilder.DropTable(
                name: "accounts_logins");

            migrationBuilder.DropTable(
                name: "accounts_memberships");

            migrationBuilder.DropTable(
                name: "accounts_organisations");

            migrationBuilder.DropTable(
                name: "accounts_recovery_codes");

            migrationBuilder.DropTable(
                name: "accounts_sessions");

            migrationBuilder.DropTable(
                name: "accounts_tokens");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "demo_marks");

            migrationBuilder.DropTable(
                name: "journal_document_counters");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "journal_file_uses");

            migrationBuilder.DropTable(
                name: "journal_files");

            migrationBuilder.DropTable(
                name: "journal_job_runs");

            migrationBuilder.DropTable(
                name: "journal_letters");

            migrationBuilder.DropTable(
                name: "journal_messages");

            migrationBuilder.DropTable(
                name: "journal_outbox");

            migrationBuilder.DropTable(
                name: "journal_receipts");

            migrationBuilder.DropTable(
                name: "journal_streams");

            migrationBuilder.DropTable(
                name: "journal_uploads");

            migrationBuilder.DropTable(
                name: "listing_cases");

            migrationBuilder.DropTable(
                name: "listing_draft_equipment");

            migrationBuilder.DropTable(
                name: "listing_draft_scope");

            migrationBuilder.DropTable(
                name: "listing_draft_staff");

            migrationBuilder.DropTable(
                name: "listing_equipment_spans");

            migrationBuilder.DropTable(
                name: "listing_extra_paper_definitions");

            migrationBuilder.DropTable(
                name: "listing_field_comments");

            migrationBuilder.DropTable(
                name: "listing_import_runs");

            migrationBuilder.DropTable(
                name: "listing_institutions");

            migrationBuilder.DropTable(
                name: "listing_key_person_spans");

            migrationBuilder.DropTable(
                name: "listing_methods");

            migrationBuilder.DropTable(
                name: "listing_place_spans");

            migrationBuilder.DropTable(
                name: "listing_profile_spans");

            migrationBuilder.DropTable(
                name: "listing_register_revisions");

            migrationBuilder.DropTable(
                name: "listing_register_versions");

            migrationBuilder.DropTable(
                name: "listing_removed_rows");

            migrationBuilder.DropTable(
                name: "listing_scope_spans");

            migrationBuilder.DropTable(
                name: "listing_search_keys");

            migrationBuilder.DropTable(
                name: "listing_search_terms");

            migrationBuilder.DropTable(
                name: "listing_shared_person_explanations");

            migrationBuilder.DropTable(
                name: "listing_staff_spans");

            migrationBuilder.DropTable(
                name: "listing_standing_proposals");

            migrationBuilder.DropTable(
                name: "listing_submissions");

            migrationBuilder.DropTable(
                name: "regulation_calendar_days");

            migrationBuilder.DropTable(
                name: "regulation_institution_territories");

            migrationBuilder.DropTable(
                name: "regulation_legal_bases");

            migrationBuilder.DropTable(
                name: "regulation_offices");

            migrationBuilder.DropTable(
                name: "regulation_settings");

            migrationBuilder.DropTable(
                name: "accounts_people");

            migrationBuilder.DropTable(
                name: "regulation_calendar_years");
        }
    }
}
