using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ActivityDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_superseded",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_report_versions",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "office",
                table: "activities_report_tasks",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "activities_drafts",
                columns: table => new
                {
                    record_draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    target = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activities_drafts", x => x.record_draft_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activities_drafts_institution_id_saved_at",
                table: "activities_drafts",
                columns: new[] { "institution_id", "saved_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_drafts");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_superseded");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_report_versions");

            migrationBuilder.DropColumn(
                name: "office",
                table: "activities_report_tasks");
        }
    }
}
