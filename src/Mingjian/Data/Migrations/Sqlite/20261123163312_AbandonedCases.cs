using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AbandonedCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_listing_cases_institution_id",
                table: "listing_cases");

            migrationBuilder.AddColumn<string>(
                name: "changed_fields",
                table: "listing_cases",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateIndex(
                name: "ix_listing_cases_institution_id",
                table: "listing_cases",
                column: "institution_id",
                unique: true,
                filter: "case_type = 'application' AND stage NOT IN ('Listed', 'Refused', 'Abandoned')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_listing_cases_institution_id",
                table: "listing_cases");

            migrationBuilder.DropColumn(
                name: "changed_fields",
                table: "listing_cases");

            migrationBuilder.CreateIndex(
                name: "ix_listing_cases_institution_id",
                table: "listing_cases",
                column: "institution_id",
                unique: true,
                filter: "case_type = 'application' AND stage NOT IN ('Listed', 'Refused')");
        }
    }
}
