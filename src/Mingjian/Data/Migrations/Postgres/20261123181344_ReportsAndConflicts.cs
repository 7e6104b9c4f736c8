using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportsAndConflicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "acceptance",
                table: "activities_commissions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Free");

            migrationBuilder.CreateTable(
                name: "activities_conflicts",
                columns: table => new
                {
                    conflict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authority_commission = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    authority_name = table.Column<string>(type: "text", nullable: false),
                    regulated_commission = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    regulated_name = table.Column<string>(type: "text", nullable: false),
                    blocked_commission = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    measure_files = table.Column<string>(type: "text", nullable: false),
                    measure_by = table.Column<string>(type: "text", nullable: false),
                    measure_on = table.Column<DateOnly>(type: "date", nullable: true),
                    given_up = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    given_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_conflicts", x => x.conflict_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_control_groups",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false),
                    declared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_control_groups", x => x.member_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_report_drafts",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    compiled_by = table.Column<Guid>(type: "uuid", nullable: false),
                    compiled_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    compiled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_drafts", x => x.draft_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_report_withdrawals",
                columns: table => new
                {
                    withdrawal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    withdrawn_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_report_withdrawals", x => x.withdrawal_id);
                });

            migrationBuilder.CreateTable(
                name: "activities_repudiations",
                columns: table => new
                {
                    repudiation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    file_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    files = table.Column<string>(type: "text", nullable: false),
                    raised_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_reason = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_repudiations", x => x.repudiation_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_acceptance",
                table: "activities_commissions",
                columns: new[] { "institution_id", "acceptance" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_found_on",
                table: "activities_conflicts",
                column: "found_on");

            migrationBuilder.CreateIndex(
                name: "ix_activities_conflicts_institution_id_authority_commission_re",
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_conflicts");

            migrationBuilder.DropTable(
                name: "activities_control_groups");

            migrationBuilder.DropTable(
                name: "activities_report_drafts");

            migrationBuilder.DropTable(
                name: "activities_report_withdrawals");

            migrationBuilder.DropTable(
                name: "activities_repudiations");

            migrationBuilder.DropIndex(
                name: "ix_activities_commissions_institution_id_acceptance",
                table: "activities_commissions");

            migrationBuilder.DropColumn(
                name: "acceptance",
                table: "activities_commissions");
        }
    }
}
