// A piece of a page, for one that is open already: made by the same components, in the same words.
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SpeechProvider } from "../../components/speech.tsx";
import type { Portal } from "../../db.server.ts";
import { languageOf } from "../language.server.ts";

/** Answers with the piece as HTML, in the language of whoever asks. */
export function answerFragment(portal: Portal, request: Request, piece: ReactElement): Response {
  const html = renderToStaticMarkup(
    <SpeechProvider language={languageOf(request)} timeZone={portal.config.timeZone}>
      {piece}
    </SpeechProvider>,
  );
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
