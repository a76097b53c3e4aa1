import { escapeHtml } from "../../src/present/html.ts";
import type { Delivered } from "../../tests/support/telegram-server.ts";
import type { Line } from "./bot.ts";

/** Width of a small phone in CSS pixels. */
export const PHONE_WIDTH = 390;

const STYLE = `
* { box-sizing: border-box; margin: 0; }
body { width: ${PHONE_WIDTH}px; background: #d5dfe8; font: 15px/1.38 "Noto Sans", "Noto Color Emoji", sans-serif; color: #111; }
header { background: #fff; padding: 10px 14px; display: flex; gap: 10px; align-items: center; border-bottom: 1px solid #c8d2db; }
header .face { width: 36px; height: 36px; border-radius: 50%; background: #2f7d5b; color: #fff; display: grid; place-items: center; font-size: 18px; }
header b { display: block; font-size: 15px; line-height: 1.2; } header small { color: #75828d; font-size: 12px; }
main { padding: 10px 8px 14px; display: flex; flex-direction: column; gap: 8px; }
.typed { align-self: flex-end; max-width: 82%; background: #e3f6d5; border-radius: 14px 14px 4px 14px; padding: 7px 11px; overflow-wrap: anywhere; }
.message { align-self: flex-start; width: 94%; }
.message.short { width: auto; max-width: 94%; }
.bubble { background: #fff; border-radius: 14px 14px 14px 4px; padding: 8px 11px; overflow-wrap: anywhere; }
.classic { white-space: pre-line; }
.bubble a { color: #1b74bd; text-decoration: none; }
.bubble blockquote { background: #eef4fa; border-left: 3px solid #3b8fd4; border-radius: 5px; padding: 4px 26px 4px 9px; margin: 3px 0; font-size: 14px; position: relative; white-space: pre-line; }
blockquote[expandable] > span { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
blockquote[expandable]::after { content: "⌄"; position: absolute; right: 8px; bottom: 3px; color: #3b8fd4; font-weight: 700; }
.rich p { margin: 0 0 7px; } .rich p:last-child { margin: 0; }
.rich table { border-collapse: collapse; width: 100%; margin: 4px 0 9px; font-size: 14px; }
.rich th, .rich td { overflow-wrap: normal; padding: 5px 7px; vertical-align: top; }
.rich table[bordered] th, .rich table[bordered] td { border: 1px solid #d6dde4; }
.rich th { background: #f1f5f8; font-weight: 600; }
.rich table[striped] tr:nth-child(even) td { background: #f7f9fb; }
.rich details { background: #f1f5f8; border-radius: 7px; padding: 6px 10px; margin: 0 0 9px; color: #1b74bd; }
.reply { border-left: 3px solid #2f7d5b; background: #edf6f1; border-radius: 5px; padding: 2px 9px; margin-bottom: 5px; font-size: 13px; color: #4b5a54; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row { display: flex; gap: 4px; margin-top: 4px; }
.row span { flex: 1; min-width: 0; text-align: center; background: #8296a6; color: #fff; border-radius: 9px; padding: 8px 6px; font-size: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;

/** A chat as a page that looks like one on a phone. */
export function phonePage(lines: readonly Line[], language: "vi" | "en"): string {
  const [name, state] = language === "vi" ? ["Trợ lý hợp tác xã", "bot"] : ["Cooperative assistant", "bot"];
  const body = lines
    .map((line) => ("typed" in line ? typed(line.typed) : bubble(line.message, lines)))
    .join("");
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${STYLE}</style><body><header><span class="face">🌾</span><span><b>${name}</b><small>${state}</small></span></header><main>${body}</main></body></html>`;
}

function typed(text: string): string {
  return `<div class="typed">${escapeHtml(text)}</div>`;
}

function bubble(message: Delivered, lines: readonly Line[]): string {
  const { keyboard, kind, raw } = message;
  const rows = keyboard.map(
    (row) =>
      `<div class="row">${row.map(({ text, url }) => `<span>${escapeHtml(text)}${url === undefined ? "" : " ↗\ufe0e"}</span>`).join("")}</div>`,
  );
  const content = kind === "rich" ? richHtml(raw) : raw;
  const shown = content
    .replace(
      /<blockquote expandable>(.*?)<\/blockquote>/gsu,
      "<blockquote expandable><span>$1</span></blockquote>",
    )
    .replace(/(<\/blockquote>)\n|\n(?=<blockquote)/gu, "$1");
  const short = keyboard.length === 0 ? " short" : "";
  return `<div class="message${short}"><div class="bubble ${kind === "rich" ? "rich" : "classic"}">${replyTo(message, lines)}${shown}</div>${rows.join("")}</div>`;
}

function replyTo({ replyTo: id }: Delivered, lines: readonly Line[]): string {
  const found = lines.find((line) => "message" in line && line.message.messageId === id);
  if (found === undefined || !("message" in found)) return "";
  return `<div class="reply">${escapeHtml(found.message.text.slice(0, 90))}</div>`;
}

function richHtml(raw: string): string {
  const { html = "" } = JSON.parse(raw) as { html?: string };
  return html;
}
