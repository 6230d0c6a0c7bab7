// How to keep up with the whole calendar: once subscribed, changes arrive by themselves.

import type { Language, Phrases } from '../../src/domain/language.ts'

type SubscribeBlockProps = {
  /** The https (or http) address of the feed. */
  feedUrl: string
  /** True when the feed carries the filters of the page. */
  filtered?: boolean | undefined
  /** The form for a digest with the same filters. */
  digestUrl?: string | undefined
  language: Language
}

export function SubscribeBlock({ feedUrl, filtered, digestUrl, language }: SubscribeBlockProps) {
  const words = phrases[language]
  return (
    <section class="subscribe" id="subscribe" aria-labelledby="subscribe-heading">
      <h2 id="subscribe-heading">{words.heading}</h2>
      <p>{words.why}</p>
      <p>
        <a class="button" href={feedUrl.replace(/^https?:/, 'webcal:')}>
          {words.open}
        </a>
      </p>
      <p>{words.paste}</p>
      <p class="address">
        <a href={feedUrl}>{feedUrl}</a>
      </p>
      {filtered && <p>{words.filtered}</p>}
      {digestUrl && (
        <p>
          {words.mail} <a href={digestUrl}>{words.digest}</a>
        </p>
      )}
      <details>
        <summary>{words.how}</summary>
        <ul>
          {words.steps.map(step => (
            <li>{step}</li>
          ))}
        </ul>
        <p>{words.slow}</p>
      </details>
    </section>
  )
}

const en = {
  heading: 'Subscribe once',
  why: 'Your calendar app fetches the events again and again: a moved rally moves there too, a cancelled one is marked.',
  open: 'Subscribe in your calendar app',
  paste: 'Or paste this address where your calendar asks for one:',
  filtered: 'This address carries the filters that you chose above.',
  mail: 'No calendar app? Read it by mail, daily or weekly:',
  digest: 'a digest of what is new, changed and coming',
  how: 'Where to paste it',
  steps: [
    'Google Calendar, on a computer: Other calendars, +, From URL.',
    'Apple: Calendar, File or Calendars, New Calendar Subscription.',
    'Outlook on the web: Add calendar, Subscribe from web.',
    'Thunderbird: New Calendar, On the Network.',
    'Android: an app such as ICSx5.',
  ],
  slow: 'How soon a change arrives is up to the app: some ask every hour, some once a day. For news of one event at once, follow it by mail on its page.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    heading: 'Suscríbase una sola vez',
    why: 'Su aplicación de calendario vuelve a pedir los eventos una y otra vez: si un acto cambia de hora, allí también; si se cancela, queda marcado.',
    open: 'Suscribirse en su aplicación de calendario',
    paste: 'O pegue esta dirección donde su calendario la pida:',
    filtered: 'Esta dirección lleva los filtros que usted eligió arriba.',
    mail: '¿Sin aplicación de calendario? Léalo por correo, cada día o cada semana:',
    digest: 'un resumen de lo nuevo, lo que cambió y lo que viene',
    how: 'Dónde pegarla',
    steps: [
      'Google Calendar, en una computadora: Otros calendarios, +, Desde URL.',
      'Apple: Calendario, Archivo o Calendarios, Nueva suscripción.',
      'Outlook en la web: Agregar calendario, Suscribirse desde la web.',
      'Thunderbird: Nuevo calendario, En la red.',
      'Android: una aplicación como ICSx5.',
    ],
    slow: 'Cuánto tarda un cambio en llegar depende de la aplicación: unas preguntan cada hora, otras una vez al día. Para enterarse enseguida de un evento, sígalo por correo en su página.',
  },
}
