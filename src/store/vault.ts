// Keeps private things: seals with AES-GCM, finds by keyed hash, makes links by HMAC. All keys derive from
// SECRET_KEY, which is never in the database (decision 6).

import type { TokenPurpose, Vault } from '../ports.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Builds the vault. `secret` is the SECRET_KEY setting: any text of 32 characters or more. */
export async function openVault(secret: string): Promise<Vault> {
  const master = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
  ])
  const derive = (info: string) =>
    crypto.subtle.deriveBits(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new Uint8Array(32),
        info: encoder.encode(`turnout ${info} 1`),
      },
      master,
      256,
    )
  const hmacKey = async (info: string) =>
    crypto.subtle.importKey('raw', await derive(info), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ])
  const sealing = await crypto.subtle.importKey('raw', await derive('seal'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  const finding = await hmacKey('address')
  const linking = await hmacKey('link')
  const hmac = async (key: CryptoKey, text: string) =>
    base64url(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))

  return {
    async seal(plain) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        sealing,
        encoder.encode(plain),
      )
      return `1.${base64url(iv)}.${base64url(sealed)}`
    },
    async unseal(sealed) {
      const [version, iv, body] = sealed.split('.')
      if (version !== '1' || !iv || !body) throw new Error('not a sealed text')
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes(iv) },
        sealing,
        bytes(body),
      )
      return decoder.decode(plain)
    },
    addressKey: address => hmac(finding, address.trim().toLowerCase()),
    token: (purpose: TokenPurpose, id: string) => hmac(linking, `${purpose}:${id}`),
    async tokenHash(token) {
      return base64url(await crypto.subtle.digest('SHA-256', encoder.encode(token)))
    },
  }
}

function base64url(buffer: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const view = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer)
  let binary = ''
  for (const byte of view) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char =>
    char.charCodeAt(0),
  )
}
