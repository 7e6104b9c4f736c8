using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProgramKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_activities_visits_institution_id_delivery_id",
                table: "activities_visits",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_tasks_institution_id_delivery_id",
                table: "activities_tasks",
                columns: new[] { "institution_id", "delivery_id" });

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
                name: "ix_activities_commissions_institution_id_delivery_id",
                table: "activities_commissions",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_batches_institution_id_delivery_id",
                table: "activities_batches",
                columns: new[] { "institution_id", "delivery_id" });

            migrationBuilder.CreateIndex(
                name: "ix_activities_program_keys_institution_id_made_at",
                table: "activities_program_keys",
                columns: new[] { "institution_id", "made_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_program_keys");

            migrationBuilder.DropIndex(
                name: "ix_activities_visits_institution_id_delivery_id",
                table: "activities_visits");

            migrationBuilder.DropIndex(
                name: "ix_activities_tasks_institution_id_delivery_id",
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
                name: "ix_activities_commissions_institution_id_delivery_id",
                table: "activities_commissions");

            migrationBuilder.DropIndex(
                name: "ix_activities_batches_institution_id_delivery_id",
                table: "activities_batches");
        }
    }
}
