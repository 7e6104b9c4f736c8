using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mingjian.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ResultWebhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities_webhook_messages");

            migrationBuilder.DropTable(
                name: "activities_webhooks");
        }
    }
}
