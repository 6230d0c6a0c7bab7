// Folds the spellings of one inbox, for limits and stops alone: mail goes to the address as typed.

/**
 * Folds the spellings that reach one inbox: case, what follows a plus, the two forms of an international domain
 * (RFC 5890 2.3.2.1), and at Gmail the dots and its second domain. Other providers' separators (`-`) are part of real names, so they stay.
 */
export function foldAddress(address: string): { address: string; domain: string } {
  const small = address.trim().toLowerCase()
  const at = small.lastIndexOf('@')
  const typed = asciiDomain(small.slice(at + 1))
  const domain = typed === 'googlemail.com' ? 'gmail.com' : typed
  const [name = ''] = small.slice(0, at).split('+')
  const local = domain === 'gmail.com' ? name.replaceAll('.', '') : name
  return { address: `${local}@${domain}`, domain }
}

/** The form that the name servers are asked for (`xn--…`), as the URL parser maps it. */
const asciiDomain = (domain: string): string => URL.parse(`http://${domain}`)?.hostname || domain
