// Domains at which very many unrelated people have their mail. Data; the limits of a domain and the
// claim "confirmed for example.org" ask it.

const providers: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com',
    'outlook.com hotmail.com live.com msn.com outlook.es hotmail.es outlook.fr hotmail.fr',
    'yahoo.com yahoo.es yahoo.com.mx yahoo.com.ar yahoo.co.uk yahoo.fr yahoo.de ymail.com',
    'aol.com icloud.com me.com mac.com',
    'proton.me protonmail.com pm.me tutanota.com tuta.com',
    'riseup.net disroot.org posteo.de posteo.net mailbox.org fastmail.com fastmail.fm',
    'gmx.com gmx.de gmx.net web.de t-online.de mail.com zoho.com',
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net',
    'orange.fr wanadoo.fr free.fr laposte.net libero.it terra.es telefonica.net',
    'mail.ru yandex.com yandex.ru qq.com 163.com 126.com naver.com',
  ].flatMap(names => names.split(' ')),
)

/** @param domain in small letters. */
export const isMailProvider = (domain: string): boolean => providers.has(domain)
