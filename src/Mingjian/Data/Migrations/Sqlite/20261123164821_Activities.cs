using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Activities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activities_batches",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    analyst = table.Column<string>(type: "TEXT", nullable: false),
                    equipment = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    raw_files = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_batches", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_commission_subjects",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    commission = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_commission_subjects", x => new { x.institution_id, x.commission, x.subject_code });
                });

            migrationBuilder.CreateTable(
                name: "activities_commissions",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    client_name = table.Column<string>(type: "TEXT", nullable: false),
                    client_code = table.Column<string>(type: "TEXT", nullable: true),
                    client_kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    contract = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<string>(type: "TEXT", nullable: true),
                    subjects = table.Column<string>(type: "TEXT", nullable: false),
                    file_digest = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_commissions", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_deliveries",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    request_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    content_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    revised = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_deliveries", x => x.delivery_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_faults",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    data_flag = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_faults", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_handovers",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sample = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    temperature = table.Column<string>(type: "TEXT", nullable: true),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_handovers", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_media",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    visit = table.Column<string>(type: "TEXT", nullable: false),
                    sample = table.Column<string>(type: "TEXT", nullable: true),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    perceptual_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    captured_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    device = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_media", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_plan_items",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    point = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    times_a_day = table.Column<int>(type: "INTEGER", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_plan_items", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_points",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    matrix = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    given_in = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    standard = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_points", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_quality_controls",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    batch = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    sample = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_quality_controls", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_remarks",
                columns: table => new
                {
                    record_remark_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    clause = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_remarks", x => x.record_remark_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_report_tasks",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    report = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_tasks", x => new { x.institution_id, x.task, x.report });
                });

            migrationBuilder.CreateTable(
                name: "activities_report_versions",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    file_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    correction_reason = table.Column<string>(type: "TEXT", nullable: true),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_versions", x => new { x.institution_id, x.number, x.version });
                });

            migrationBuilder.CreateTable(
                name: "activities_reports",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tasks = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    compiled_by = table.Column<string>(type: "TEXT", nullable: false),
                    compiled_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cma_mark = table.Column<bool>(type: "INTEGER", nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    file_digest = table.Column<string>(type: "TEXT", nullable: false),
                    correction_reason = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_reports", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_results",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sample = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    qualifier = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    detection_limit = table.Column<string>(type: "TEXT", nullable: true),
                    batch = table.Column<string>(type: "TEXT", nullable: true),
                    analyst = table.Column<string>(type: "TEXT", nullable: true),
                    equipment = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    subcontractor = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_results", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_samples",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    visit = table.Column<string>(type: "TEXT", nullable: true),
                    point = table.Column<string>(type: "TEXT", nullable: true),
                    matrix = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    given_in = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    accuracy = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    devices = table.Column<string>(type: "TEXT", nullable: true),
                    device_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    preservation = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_samples", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_service_checks",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    visit = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    expected = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_service_checks", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_service_devices",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    brand = table.Column<string>(type: "TEXT", nullable: false),
                    model = table.Column<string>(type: "TEXT", nullable: false),
                    range = table.Column<string>(type: "TEXT", nullable: false),
                    installed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_service_devices", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_service_plans",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    every_days = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_service_plans", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_service_sites",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    commission = table.Column<string>(type: "TEXT", nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", nullable: true),
                    outlet = table.Column<string>(type: "TEXT", nullable: false),
                    matrix = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: false),
                    given_in = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_service_sites", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_service_visits",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    given_in = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    device_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_service_visits", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_superseded",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_superseded", x => new { x.institution_id, x.kind, x.number, x.revision });
                });

            migrationBuilder.CreateTable(
                name: "activities_tasks",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    commission = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    subject_name = table.Column<string>(type: "TEXT", nullable: false),
                    subject_code = table.Column<string>(type: "TEXT", nullable: true),
                    planned_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_digest = table.Column<string>(type: "TEXT", nullable: true),
                    closed_reason = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_tasks", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_visits",
                columns: table => new
                {
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    devices = table.Column<string>(type: "TEXT", nullable: true),
                    vehicle = table.Column<string>(type: "TEXT", nullable: true),
                    load = table.Column<string>(type: "TEXT", nullable: true),
                    device_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    witness_digest = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<long>(type: "INTEGER", nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_visits", x => new { x.institution_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "activities_work_events",
                columns: table => new
                {
                    work_event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    worker = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_work_events", x => x.work_event_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_batches_institution_id_started_at",
                table: "activities_batches",
                columns: new[] { "institution_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commission_subjects_institution_id_subject_code",
                table: "activities_commission_subjects",
                columns: new[] { "institution_id", "subject_code" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commission_subjects_subject_code",
                table: "activities_commission_subjects",
                column: "subject_code");

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_client_code",
                table: "activities_commissions",
                columns: new[] { "institution_id", "client_code" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_signed_on",
                table: "activities_commissions",
                columns: new[] { "institution_id", "signed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_deliveries_institution_id_idempotency_key",
                table: "activities_deliveries",
                columns: new[] { "institution_id", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activities_deliveries_institution_id_received_at",
                table: "activities_deliveries",
                columns: new[] { "institution_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_faults_institution_id_device",
                table: "activities_faults",
                columns: new[] { "institution_id", "device" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_handovers_institution_id_sample",
                table: "activities_handovers",
                columns: new[] { "institution_id", "sample" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_media_digest",
                table: "activities_media",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_activities_media_institution_id_visit",
                table: "activities_media",
                columns: new[] { "institution_id", "visit" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_plan_items_institution_id_task",
                table: "activities_plan_items",
                columns: new[] { "institution_id", "task" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_points_institution_id_task",
                table: "activities_points",
                columns: new[] { "institution_id", "task" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_quality_controls_institution_id_batch",
                table: "activities_quality_controls",
                columns: new[] { "institution_id", "batch" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_remarks_code_day",
                table: "activities_remarks",
                columns: new[] { "code", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_remarks_institution_id_day",
                table: "activities_remarks",
                columns: new[] { "institution_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_remarks_institution_id_kind_number",
                table: "activities_remarks",
                columns: new[] { "institution_id", "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_tasks_institution_id_report",
                table: "activities_report_tasks",
                columns: new[] { "institution_id", "report" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_versions_file_digest",
                table: "activities_report_versions",
                column: "file_digest");

            migrationBuilder.CreateIndex(
                name: "ix_activities_report_versions_number",
                table: "activities_report_versions",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_activities_reports_institution_id_issued_on_number",
                table: "activities_reports",
                columns: new[] { "institution_id", "issued_on", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_reports_issued_on_institution_id_number",
                table: "activities_reports",
                columns: new[] { "issued_on", "institution_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_reports_number",
                table: "activities_reports",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_activities_reports_office_issued_on",
                table: "activities_reports",
                columns: new[] { "office", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_results_institution_id_sample",
                table: "activities_results",
                columns: new[] { "institution_id", "sample" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_samples_institution_id_started_at",
                table: "activities_samples",
                columns: new[] { "institution_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_samples_institution_id_task",
                table: "activities_samples",
                columns: new[] { "institution_id", "task" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_samples_institution_id_visit",
                table: "activities_samples",
                columns: new[] { "institution_id", "visit" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_checks_institution_id_visit",
                table: "activities_service_checks",
                columns: new[] { "institution_id", "visit" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_devices_institution_id_site",
                table: "activities_service_devices",
                columns: new[] { "institution_id", "site" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_plans_institution_id_site",
                table: "activities_service_plans",
                columns: new[] { "institution_id", "site" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_sites_institution_id_commission",
                table: "activities_service_sites",
                columns: new[] { "institution_id", "commission" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_visits_arrived_at",
                table: "activities_service_visits",
                column: "arrived_at");

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_visits_institution_id_arrived_at",
                table: "activities_service_visits",
                columns: new[] { "institution_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_service_visits_institution_id_site",
                table: "activities_service_visits",
                columns: new[] { "institution_id", "site" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_institution_id_commission",
                table: "activities_tasks",
                columns: new[] { "institution_id", "commission" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_institution_id_planned_from",
                table: "activities_tasks",
                columns: new[] { "institution_id", "planned_from" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_office_planned_from",
                table: "activities_tasks",
                columns: new[] { "office", "planned_from" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_subject_code",
                table: "activities_tasks",
                column: "subject_code");

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_arrived_at",
                table: "activities_visits",
                column: "arrived_at");

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_institution_id_arrived_at",
                table: "activities_visits",
                columns: new[] { "institution_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_institution_id_task",
                table: "activities_visits",
                columns: new[] { "institution_id", "task" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_office_arrived_at",
                table: "activities_visits",
                columns: new[] { "office", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_work_events_institution_id_kind_number",
                table: "activities_work_events",
                columns: new[] { "institution_id", "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_work_events_worker_who_from",
                table: "activities_work_events",
                columns: new[] { "worker", "who", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_batches");

            migrationBuilder.DropTable(
                name: "activities_commission_subjects");

            migrationBuilder.DropTable(
                name: "activities_commissions");

            migrationBuilder.DropTable(
                name: "activities_deliveries");

            migrationBuilder.DropTable(
                name: "activities_faults");

            migrationBuilder.DropTable(
                name: "activities_handovers");

            migrationBuilder.DropTable(
                name: "activities_media");

            migrationBuilder.DropTable(
                name: "activities_plan_items");

            migrationBuilder.DropTable(
                name: "activities_points");

            migrationBuilder.DropTable(
                name: "activities_quality_controls");

            migrationBuilder.DropTable(
                name: "activities_remarks");

            migrationBuilder.DropTable(
                name: "activities_report_tasks");

            migrationBuilder.DropTable(
                name: "activities_report_versions");

            migrationBuilder.DropTable(
                name: "activities_reports");

            migrationBuilder.DropTable(
                name: "activities_results");

            migrationBuilder.DropTable(
                name: "activities_samples");

            migrationBuilder.DropTable(
                name: "activities_service_checks");

            migrationBuilder.DropTable(
                name: "activities_service_devices");

            migrationBuilder.DropTable(
                name: "activities_service_plans");

            migrationBuilder.DropTable(
                name: "activities_service_sites");

            migrationBuilder.DropTable(
                name: "activities_service_visits");

            migrationBuilder.DropTable(
                name: "activities_superseded");

            migrationBuilder.DropTable(
                name: "activities_tasks");

            migrationBuilder.DropTable(
                name: "activities_visits");

            migrationBuilder.DropTable(
                name: "activities_work_events");
        }
    }
}
