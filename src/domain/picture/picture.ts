// Names a re-encoded picture and its sizes. Pure; knows no host and no event.

/** A picture as it was made anew. `hash`: SHA-256 of its largest WebP, in hex; `width`, `height`: of the same. */
export type Picture = { hash: string; width: number; height: number }

/** A file of a picture, named by the width of the box that it was made to fit. */
export type PictureFile = { name: PictureFileName; width: number; height: number }
export type PictureFileName = `${number}.webp` | `${number}.jpg`

/** Widths of the boxes; a box is twice as high as it is wide. */
export const webpWidths = [480, 960, 1600] as const
/** For what reads no WebP: previews of links, calendar apps. */
export const jpegWidth = 1200

/** The name that a snapshot keeps: `<hash>-<width>x<height>`. */
export const pictureName = ({ hash, width, height }: Picture): string =>
  `${hash}-${width}x${height}`

export function readPictureName(name: string): Picture | null {
  const [, hash, width, height] = /^([0-9a-f]{64})-([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(name) ?? []
  return hash ? { hash, width: Number(width), height: Number(height) } : null
}

/** Names of the files that a picture may have. */
export const fileNames: readonly PictureFileName[] = [
  ...webpWidths.map(width => `${width}.webp` as const),
  `${jpegWidth}.jpg`,
]

/** Null for a name that no picture has. */
export const readFileName = (name: string): PictureFileName | null =>
  fileNames.find(one => one === name) ?? null

/** The box that a picture must fit, which is never enlarged. */
export const boxOf = (width: number): { width: number; height: number } => ({
  width,
  height: 2 * width,
})

/** The size that fits a box. */
export function fitted(
  { width, height }: { width: number; height: number },
  boxWidth: number,
): { width: number; height: number } {
  const box = boxOf(boxWidth)
  const scale = Math.min(1, box.width / width, box.height / height)
  const scaled = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  return { width: scaled(width), height: scaled(height) }
}

/** The WebP files that differ in size, smallest first: no box beyond the first that the whole picture fits. */
export function webpFiles(picture: { width: number; height: number }): PictureFile[] {
  const files = webpWidths.map(box => ({
    name: `${box}.webp` as const,
    ...fitted(picture, box),
  }))
  const whole = files.findIndex(
    ({ width, height }) => width === picture.width && height === picture.height,
  )
  return whole < 0 ? files : files.slice(0, whole + 1)
}

export const jpegFile = (picture: { width: number; height: number }): PictureFile => ({
  name: `${jpegWidth}.jpg`,
  ...fitted(picture, jpegWidth),
})
