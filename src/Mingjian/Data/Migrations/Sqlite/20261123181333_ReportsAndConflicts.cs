using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
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

            migrationBuilder.CreateIndex(
                name: "ix_activities_commissions_institution_id_acceptance",
                table: "activities_commissions",
                columns: new[] { "institution_id", "acceptance" });

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
