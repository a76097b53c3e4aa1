import { fold, nfc } from "../language/normalize.ts";
import { sentences } from "../language/sentences.ts";

/** Where an order begins: "can we ignore …?" is a question. */
const BEGINS = String.raw`(?:^|[.,;:!]\s*|\b(?:hay|vui long|please|now|ban|and|va|och)\s+)`;
/** Orders to the assistant itself, over the folded text. They are not obeyed in any case; left in, they would be searched for. */
const ORDERS = [
  order(
    String.raw`(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines|told|above|sources|documents)\b`,
  ),
  order(
    String.raw`(?:bo qua|bo het|bo ngoai|quen|phot lo|dung theo|khong can theo|mac ke)\b.{0,40}\b(?:huong dan|chi dan|chi thi|quy tac|cau lenh|menh lenh|lenh|tren day|o tren)\b`,
  ),
  order(
    String.raw`(?:ignorera|glom|strunta i|bortse fran)\b.{0,40}\b(?:instruktion\p{L}*|regl\p{L}*|anvisning\p{L}*|ovan)\b`,
  ),
  /\b(?:system ?prompt\p{L}*|cau lenh he thong|lenh he thong|loi nhac he thong|systemmeddelande\p{L}*)\b/u,
  /\b(?:you are now|act as|pretend (?:to be|that|you)|role ?play|jailbreak|developer mode)\b/u,
  /\b(?:dong vai|gia vo|gia lam|tu gio (?:ban|may|mi) la|bay gio ban la|hay tra loi rang|hay noi rang|cu noi la|phai noi rang)\b/u,
  /\b(?:du ar nu|latsas|spela rollen|svara bara att|sag att)\b/u,
  order(
    String.raw`(?:viet|sang tac|ke|lam|write|compose|tell|skriv|beratta)\b.{0,25}\b(?:bai tho|cau tho|bai hat|truyen|cau chuyen|poem|song|story|joke|dikt|sang|saga|historia)\b`,
  ),
  /\b(?:just say|only say|and say that|answer only|reply only|repeat after me|print your|reveal your)\b/u,
];

function order(pattern: string): RegExp {
  return new RegExp(BEGINS + pattern, "u");
}

/** A question without the sentences that give orders to the assistant; empty where it is nothing else. */
export function withoutOrders(text: string): string {
  const parts = sentences(nfc(text));
  const kept = parts.filter((part) => !isOrder(part.text));
  return kept.length === parts.length ? text : kept.map((part) => part.text).join(" ");
}

function isOrder(text: string): boolean {
  const folded = fold(text);
  return ORDERS.some((pattern) => pattern.test(folded));
}
