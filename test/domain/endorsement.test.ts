// Which domain a confirmed address proves for a website: cautiously, since it is said in public.

import { expect, test } from 'vitest'
import { confirmedDomain } from '../../src/domain/endorsement.ts'

test('an address proves its own domain, of a website at it or below it', () => {
  for (const [address, website, domain] of [
    ['bruno@example.org', 'https://example.org/', 'example.org'],
    ['Bruno@Example.ORG', 'https://www.example.org/about', 'example.org'],
    ['bruno@example.org', 'https://tenants.example.org/', 'example.org'],
    ['bruno@example.org', 'https://example.org./', 'example.org'],
    ['bruno@tenants.co.uk', 'https://www.tenants.co.uk/', 'tenants.co.uk'],
    ['bruno@tenants.co.uk', 'https://blog.tenants.co.uk/', 'tenants.co.uk'],
    ['bruno@straße.example', 'https://xn--strae-oqa.example/', 'xn--strae-oqa.example'],
    ['bruno@dsa.us', 'https://dsa.us/', 'dsa.us'],
  ] as const)
    expect(confirmedDomain(address, website), `${address} ${website}`).toBe(domain)
})

test('nothing is proved by a provider, a registry, another domain, or one that only ends alike', () => {
  for (const [address, website] of [
    ['eve@gmail.com', 'https://gmail.com/'],
    ['eve@riseup.net', 'https://lists.riseup.net/'],
    ['eve@example.org', 'https://aclu.org/'],
    ['eve@evilaclu.org', 'https://aclu.org/'],
    ['eve@aclu.org.evil.example', 'https://aclu.org/'],
    ['eve@students.aclu.org', 'https://aclu.org/'],
    ['eve@co.uk', 'https://aclu.co.uk/'],
    ['eve@co.uk', 'https://co.uk/'],
    ['eve@asn.au', 'https://aclu.asn.au/'],
    ['eve@org', 'https://aclu.org/'],
    ['eve@example.org', ''],
    ['eve@example.org', 'not an address'],
  ] as const)
    expect(confirmedDomain(address, website), `${address} ${website}`).toBe('')
})
