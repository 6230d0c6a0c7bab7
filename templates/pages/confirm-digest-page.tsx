// The page behind the link that confirms a digest. Only its button starts it.

import type { Phrases } from '../../src/domain/language.ts'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type ConfirmDigestPageProps = PageBase & {
  /** Where its form goes. */
  action: string
  used: boolean
  /** In words: "Weekly: San Francisco; Labor". */
  wanted: string
}

export function ConfirmDigestPage(props: ConfirmDigestPageProps) {
  const { language, used, wanted } = props
  const words = phrases[language]
  const title = used ? words.usedTitle : words.title
  return (
    <Page {...props} title={title} secret>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {wanted}
      </p>
      <p>{used ? words.used : words.lead}</p>
      {!used && (
        <>
          <form method="post" action={props.action}>
            <button type="submit">{words.button}</button>
          </form>
          <p>{words.ignore}</p>
        </>
      )}
      <p class="links">
        {used && <a href="/lost-link">{common[language].lostLink}</a>}
        <a href="/">{common[language].whatIsOn}</a>
      </p>
    </Page>
  )
}

const en = {
  title: 'Get this digest?',
  usedTitle: 'Already confirmed',
  lead: 'It says what is new, what changed and what is coming. Every one has a link to change it or to stop.',
  used: 'This digest was confirmed with this link before. To change or stop it, use the link in any of its mails.',
  button: 'Send me the digest',
  ignore: 'Not you, or not now? Close this page: without the button nothing happens.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: '¿Recibir este resumen?',
    usedTitle: 'Ya está confirmado',
    lead: 'Dice qué hay de nuevo, qué cambió y qué viene. Cada uno lleva un enlace para cambiarlo o dejarlo.',
    used: 'Este resumen ya se confirmó con este enlace. Para cambiarlo o dejarlo, use el enlace de cualquiera de sus correos.',
    button: 'Enviarme el resumen',
    ignore: '¿No fue usted, o todavía no? Cierre esta página: sin el botón no pasa nada.',
  },
}
