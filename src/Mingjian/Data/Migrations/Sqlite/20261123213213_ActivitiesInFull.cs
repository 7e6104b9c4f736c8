using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ActivitiesInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "given_in",
                table: "activities_visits",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "latitude",
                table: "activities_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "longitude",
                table: "activities_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_superseded",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_service_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_service_visits",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_service_sites",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_service_sites",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_samples",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_samples",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_report_versions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_report_tasks",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_points",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_points",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "given_in",
                table: "activities_media",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_latitude",
                table: "activities_media",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "given_longitude",
                table: "activities_media",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "acceptance",
                table: "activities_commissions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Free");

            migrationBuilder.CreateTable(
                name: "activities_conflicts",
                columns: table => new
                {
                    conflict_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_commission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    authority_name = table.Column<string>(type: "TEXT", nullable: false),
                    regulated_commission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    regulated_name = table.Column<string>(type: "TEXT", nullable: false),
                    blocked_commission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    found_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    measure_files = table.Column<string>(type: "TEXT", nullable: false),
                    measure_by = table.Column<string>(type: "TEXT", nullable: false),
                    measure_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_up = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    given_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_conflicts", x => x.conflict_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_control_groups",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    declared_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_control_groups", x => x.member_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_drafts",
                columns: table => new
                {
                    record_draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    target = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_drafts", x => x.record_draft_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_imports",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    revised = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    checked_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_imports", x => x.import_run_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_item_totals",
                columns: table => new
                {
                    item_total_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    item = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    results = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_item_totals", x => x.item_total_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_program_keys",
                columns: table => new
                {
                    program_key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_program_keys", x => x.program_key_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_report_drafts",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    compiled_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    compiled_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    compiled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    receipt_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_drafts", x => x.draft_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_report_withdrawals",
                columns: table => new
                {
                    withdrawal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_withdrawals", x => x.withdrawal_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_repudiations",
                columns: table => new
                {
                    repudiation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    file_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: false),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    raised_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_repudiations", x => x.repudiation_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_webhook_messages",
                columns: table => new
                {
                    webhook_message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    webhook_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_webhook_messages", x => x.webhook_message_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_webhooks",
                columns: table => new
                {
                    webhook_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    events = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    secret = table.Column<string>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    paused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seen_number = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_webhooks", x => x.webhook_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_work_counts",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    counted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    open_since = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_work_counts", x => x.institution_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_work_totals",
                columns: table => new
                {
                    work_total_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    tasks = table.Column<int>(type: "INTEGER", nullable: false),
                    visits = table.Column<int>(type: "INTEGER", nullable: false),
                    samples = table.Column<int>(type: "INTEGER", nullable: false),
                    results = table.Column<int>(type: "INTEGER", nullable: false),
                    reports = table.Column<int>(type: "INTEGER", nullable: false),
                    duties = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    missing = table.Column<int>(type: "INTEGER", nullable: false),
                    pending = table.Column<int>(type: "INTEGER", nullable: false),
                    reported = table.Column<int>(type: "INTEGER", nullable: false),
                    incomplete = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<int>(type: "INTEGER", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_work_totals", x => x.work_total_id);
                });

            migrationBuilder.CreateTable(
                name: "journal_pictures",
                columns: table => new
                {
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    perceptual_hash = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_pictures", x => x.digest);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_institution_id_delivery_id",
                table: "activities_visits",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_institution_id_delivery_id",
                table: "activities_tasks",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_planned_from",
                table: "activities_tasks",
                column: "planned_from");

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_visits_institution_id_delivery_id",
                table: "activities_service_visits",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_sites_institution_id_delivery_id",
                table: "activities_service_sites",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_plans_institution_id_delivery_id",
                table: "activities_service_plans",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_devices_institution_id_delivery_id",
                table: "activities_service_devices",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_checks_institution_id_delivery_id",
                table: "activities_service_checks",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_samples_institution_id_delivery_id",
                table: "activities_samples",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_results_institution_id_delivery_id",
                table: "activities_results",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_reports_institution_id_delivery_id",
                table: "activities_reports",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_quality_controls_institution_id_delivery_id",
                table: "activities_quality_controls",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_points_institution_id_delivery_id",
                table: "activities_points",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_plan_items_institution_id_delivery_id",
                table: "activities_plan_items",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_media_institution_id_delivery_id",
                table: "activities_media",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_handovers_institution_id_delivery_id",
                table: "activities_handovers",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_faults_institution_id_delivery_id",
                table: "activities_faults",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_acceptance",
                table: "activities_commissions",
                columns: new[] { "institution_id", "acceptance" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_delivery_id",
                table: "activities_commissions",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_batches_institution_id_delivery_id",
                table: "activities_batches",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_found_on",
                table: "activities_conflicts",
                column: "found_on");

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_institution_id_authority_commission_regulated_commission",
                table: "activities_conflicts",
                columns: new[] { "institution_id", "authority_commission", "regulated_commission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_institution_id_blocked_commission",
                table: "activities_conflicts",
                columns: new[] { "institution_id", "blocked_commission" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_stage_found_on",
                table: "activities_conflicts",
                columns: new[] { "stage", "found_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_control_groups_code",
                table: "activities_control_groups",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_activities_control_groups_from",
                table: "activities_control_groups",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_activities_control_groups_group_code",
                table: "activities_control_groups",
                columns: new[] { "group", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_drafts_institution_id_saved_at",
                table: "activities_drafts",
                columns: new[] { "institution_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_imports_checked_at",
                table: "activities_imports",
                column: "checked_at");

            migrationBuilder.CreateIndex(
                name: "ix_activities_imports_institution_id",
                table: "activities_imports",
                column: "institution_id",
                unique: true,
                filter: "stage IN ('Waiting', 'Running')");

            migrationBuilder.CreateIndex(
                name: "ix_activities_imports_institution_id_checked_at",
                table: "activities_imports",
                columns: new[] { "institution_id", "checked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_imports_stage_started_at",
                table: "activities_imports",
                columns: new[] { "stage", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_item_totals_institution_id_year",
                table: "activities_item_totals",
                columns: new[] { "institution_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_item_totals_year_office",
                table: "activities_item_totals",
                columns: new[] { "year", "office" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_program_keys_institution_id_made_at",
                table: "activities_program_keys",
                columns: new[] { "institution_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_drafts_institution_id_changed_at",
                table: "activities_report_drafts",
                columns: new[] { "institution_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_drafts_institution_id_number",
                table: "activities_report_drafts",
                columns: new[] { "institution_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_drafts_institution_id_stage_changed_at",
                table: "activities_report_drafts",
                columns: new[] { "institution_id", "stage", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_withdrawals_institution_id_number",
                table: "activities_report_withdrawals",
                columns: new[] { "institution_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_repudiations_institution_id_number",
                table: "activities_repudiations",
                columns: new[] { "institution_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_repudiations_raised_on",
                table: "activities_repudiations",
                column: "raised_on");

            migrationBuilder.CreateIndex(
                name: "ix_activities_repudiations_stage_raised_on",
                table: "activities_repudiations",
                columns: new[] { "stage", "raised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_webhook_messages_created_at",
                table: "activities_webhook_messages",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_activities_webhook_messages_state_next_at",
                table: "activities_webhook_messages",
                columns: new[] { "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_webhook_messages_webhook_id_created_at",
                table: "activities_webhook_messages",
                columns: new[] { "webhook_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_webhooks_institution_id_made_at",
                table: "activities_webhooks",
                columns: new[] { "institution_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_work_totals_institution_id_year",
                table: "activities_work_totals",
                columns: new[] { "institution_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_work_totals_year_office",
                table: "activities_work_totals",
                columns: new[] { "year", "office" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_conflicts");

            migrationBuilder.DropTable(
                name: "activities_control_groups");

            migrationBuilder.DropTable(
                name: "activities_drafts");

            migrationBuilder.DropTable(
                name: "activities_imports");

            migrationBuilder.DropTable(
                name: "activities_item_totals");

            migrationBuilder.DropTable(
                name: "activities_program_keys");

            migrationBuilder.DropTable(
                name: "activities_report_drafts");

            migrationBuilder.DropTable(
                name: "activities_report_withdrawals");

            migrationBuilder.DropTable(
                name: "activities_repudiations");

            migrationBuilder.DropTable(
                name: "activities_webhook_messages");

            migrationBuilder.DropTable(
                name: "activities_webhooks");

            migrationBuilder.DropTable(
                name: "activities_work_counts");

            migrationBuilder.DropTable(
                name: "activities_work_totals");

            migrationBuilder.DropTable(
                name: "journal_pictures");

            migrationBuilder.DropIndex(
                name: "ix_activities_visits_institution_id_delivery_id",
                table: "activities_visits");

            migrationBuilder.DropIndex(
                name: "ix_activities_tasks_institution_id_delivery_id",
                table: "activities_tasks");

            migrationBuilder.DropIndex(
                name: "ix_activities_tasks_planned_from",
                table: "activities_tasks");

            migrationBuilder.DropIndex(
                name: "ix_activities_service_visits_institution_id_delivery_id",
                table: "activities_service_visits");

            migrationBuilder.DropIndex(
                name: "ix_activities_service_sites_institution_id_delivery_id",
                table: "activities_service_sites");

            migrationBuilder.DropIndex(
                name: "ix_activities_service_plans_institution_id_delivery_id",
                table: "activities_service_plans");

            migrationBuilder.DropIndex(
                name: "ix_activities_service_devices_institution_id_delivery_id",
                table: "activities_service_devices");

            migrationBuilder.DropIndex(
                name: "ix_activities_service_checks_institution_id_delivery_id",
                table: "activities_service_checks");

            migrationBuilder.DropIndex(
                name: "ix_activities_samples_institution_id_delivery_id",
                table: "activities_samples");

            migrationBuilder.DropIndex(
                name: "ix_activities_results_institution_id_delivery_id",
                table: "activities_results");

            migrationBuilder.DropIndex(
                name: "ix_activities_reports_institution_id_delivery_id",
                table: "activities_reports");

            migrationBuilder.DropIndex(
                name: "ix_activities_quality_controls_institution_id_delivery_id",
                table: "activities_quality_controls");

            migrationBuilder.DropIndex(
                name: "ix_activities_points_institution_id_delivery_id",
                table: "activities_points");

            migrationBuilder.DropIndex(
                name: "ix_activities_plan_items_institution_id_delivery_id",
                table: "activities_plan_items");

            migrationBuilder.DropIndex(
                name: "ix_activities_media_institution_id_delivery_id",
                table: "activities_media");

            migrationBuilder.DropIndex(
                name: "ix_activities_handovers_institution_id_delivery_id",
                table: "activities_handovers");

            migrationBuilder.DropIndex(
                name: "ix_activities_faults_institution_id_delivery_id",
                table: "activities_faults");

            migrationBuilder.DropIndex(
                name: "ix_activities_commissions_institution_id_acceptance",
                table: "activities_commissions");

            migrationBuilder.DropIndex(
                name: "ix_activities_commissions_institution_id_delivery_id",
                table: "activities_commissions");

            migrationBuilder.DropIndex(
                name: "ix_activities_batches_institution_id_delivery_id",
                table: "activities_batches");

            migrationBuilder.DropColumn(
                name: "given_in",
                table: "activities_visits");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_visits");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_visits");

            migrationBuilder.DropColumn(
                name: "latitude",
                table: "activities_visits");

            migrationBuilder.DropColumn(
                name: "longitude",
                table: "activities_visits");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_superseded");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_service_visits");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_service_visits");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_service_sites");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_service_sites");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_samples");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_samples");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_report_versions");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_report_tasks");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_points");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_points");

            migrationBuilder.DropColumn(
                name: "given_in",
                table: "activities_media");

            migrationBuilder.DropColumn(
                name: "given_latitude",
                table: "activities_media");

            migrationBuilder.DropColumn(
                name: "given_longitude",
                table: "activities_media");

            migrationBuilder.DropColumn(
                name: "acceptance",
                table: "activities_commissions");
        }
    }
}
