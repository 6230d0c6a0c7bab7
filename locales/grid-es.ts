// Holds the Spanish words of the calendar's day, week and month.

import type { gridEn } from './grid-en.ts'
import { pluralOf } from './plural.ts'

const plural = pluralOf('es')

export const gridEs: typeof gridEn = {
  firstWeekday: 1,
  viewLabel: 'Calendario',
  views: { day: 'Día', week: 'Semana', month: 'Mes' },
  datesLabel: 'Otras fechas',
  monthLabel: 'Mes',
  today: 'Hoy',
  asList: 'En lista',
  description: dates => `Eventos públicos: ${dates}. Siga uno y le avisaremos si algo cambia.`,
  day: (weekday, date) => `${weekday} ${date}`,
  days: (from, to) => `del ${from} al ${to}`,
  events: count => plural(count, { one: '1 evento', other: `${count} eventos` }),
  more: count => `y ${count} más`,
  nothing: 'Nada anunciado.',
  printed: (address, date) => `${address} · al ${date}`,
}
