using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

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
