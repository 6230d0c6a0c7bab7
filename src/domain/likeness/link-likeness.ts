// Finds out whether two events name the same page of the web or the same room of a video meeting.

import { parseLink, readLinks, roomOrPage } from '../contradiction/reading/links.ts'
import { prepare } from '../contradiction/reading/text.ts'

/** Keys of pages and rooms, and of whole sites, which a group has one of for all of its events. */
export type PreparedLinks = { pages: ReadonlySet<string>; sites: ReadonlySet<string> }

export function prepareLinks(fields: readonly string[], texts: readonly string[]): PreparedLinks {
  const links = [
    ...fields.filter(Boolean).map(url => parseLink(url, 0)),
    ...texts.flatMap(text => readLinks(prepare('', text))),
  ].map(roomOrPage)
  const keys = (isPage: boolean) =>
    new Set(links.filter(link => link.isPage === isPage).map(({ key }) => key))
  return { pages: keys(true), sites: keys(false) }
}

export const isEmpty = ({ pages, sites }: PreparedLinks): boolean => pages.size + sites.size === 0

export function compareLinks(one: PreparedLinks, other: PreparedLinks): 'page' | 'site' | null {
  if ([...one.pages].some(key => other.pages.has(key))) return 'page'
  return [...one.sites].some(key => other.sites.has(key)) ? 'site' : null
}
