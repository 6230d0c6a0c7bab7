// Writes the HTML that other sites copy, or are given by oEmbed: a frame, and the element of /embed.js.

import { escapeMarkup } from './markup.ts'

/** `width` and `height` in pixels, or a width as a share. */
type Frame = { src: string; title: string; width: number | string; height: number }

export const frameHtml = ({ src, title, width, height }: Frame): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`

/** `pageUrl`: the list; the link inside leads to it where the page's policy blocks the script. */
type Element = { scriptUrl: string; pageUrl: string; title: string }

export const elementHtml = ({ scriptUrl, pageUrl, title }: Element): string =>
  [
    `<script type="module" src="${escapeMarkup(scriptUrl)}"></script>`,
    `<turnout-events src="${escapeMarkup(pageUrl)}" max="5">`,
    `  <a href="${escapeMarkup(pageUrl)}">${escapeMarkup(title)}</a>`,
    '</turnout-events>',
  ].join('\n')
