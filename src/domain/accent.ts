// Adjusts a host's colour so that it keeps its contrast in both schemes (WCAG 2.2, 1.4.3). Must not know
// style sheets.

/** The colour on light paper and on dark, as `#rrggbb`. */
export type Accent = { light: string; dark: string }

type Rgb = readonly [number, number, number]

/** As `--paper` in turnout.css; what stands on the colour is paper too. */
const papers = { light: '#fbf8f1', dark: '#16140f' }

/** Contrast that text needs. */
const enough = 4.5

/** Reads `#c03` or `#cc0033`; null where it is no such colour. */
export function readAccent(value: string): Accent | null {
  const colour = rgbOf(value)
  if (!colour) return null
  return {
    light: withContrast(colour, { paper: papers.light, towards: [0, 0, 0] }),
    dark: withContrast(colour, { paper: papers.dark, towards: [255, 255, 255] }),
  }
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map(colour => luminanceOf(rgbOf(colour) ?? [0, 0, 0]))
    .sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes a colour with black or white, by hundredths, until it stands out from the paper. */
function withContrast(colour: Rgb, { paper, towards }: { paper: string; towards: Rgb }): string {
  for (let part = 0; part < 1; part += 0.01) {
    const mixed = hexOf(colour.map((one, at) => one + ((towards[at] ?? 0) - one) * part))
    if (contrastOf(mixed, paper) >= enough) return mixed
  }
  return hexOf(towards)
}

function rgbOf(value: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1]
  if (!digits) return null
  const step = digits.length / 3
  const part = (at: number) => {
    const one = digits.slice(at * step, (at + 1) * step)
    return Number.parseInt(step === 1 ? one + one : one, 16)
  }
  return [part(0), part(1), part(2)]
}

const hexOf = (parts: readonly number[]): string =>
  `#${parts.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
