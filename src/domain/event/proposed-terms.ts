// Proposes kind, topics and region of an event from the words that were typed, by tables of words in English and
// Spanish. A term of the host that no table knows is found by its own names.

import { foldName } from '../fold-name.ts'
import { type Term, type TermKind, type Terms, termsAbove } from './terms.ts'

/** Words by the slug of the first calendar's terms; `*` stands for any ending. */
const words: Readonly<Record<TermKind, Readonly<Record<string, string>>>> = {
  type: {
    'class-workshop': 'workshop class training taller clase capacitacion',
    'concert-show': 'concert show music concierto funcion musica',
    conference: 'conference congreso encuentro',
    'court-date': 'court hearing arraignment trial audiencia juicio',
    'critical-mass': 'critical_mass masa_critica',
    fundraiser: 'fundraiser fundraising benefit recaudacion kermes',
    meeting: 'meeting assembly reunion asamblea junta',
    'panel-discussion': 'panel panelists',
    'party-street-party': 'party block_party fiesta',
    'press-conference': 'press_conference rueda_de_prensa conferencia_de_prensa',
    protest:
      'protest rally march demonstration picket strike protesta marcha manifestacion mitin plantón huelga',
    'radio-broadcast': 'radio broadcast',
    screening: 'screening film movie documentary proyeccion pelicula documental',
    speaker: 'speaker lecture talk charla conferencista ponencia',
    'teach-in': 'teach-in teach_in jornada_de_formacion',
    'vigil-ritual': 'vigil ritual ceremony memorial vigilia ceremonia',
  },
  topic: {
    arts: 'art arts mural theater theatre poetry arte teatro poesia',
    'civil-liberties':
      'surveillance civil_liberties free_speech aclu libertades_civiles vigilancia_policial',
    disability: 'disability disabled asl discapacidad',
    education: 'school schools education students teachers escuela educacion estudiantes maestros',
    elections: 'election elections voter voters ballot eleccion elecciones votantes boleta',
    environment: 'climate environment pollution oil clima ambiente contaminacion',
    faith: 'church faith interfaith mosque synagogue iglesia fe interreligios*',
    'food-and-farming': 'food farm farming garden comida granja huerto agricultura',
    'gender-and-sexuality':
      'gender women trans queer lgbtq* pride abortion mujeres genero aborto orgullo',
    health: 'health clinic hospital vaccine nurses salud clinica vacuna enfermer*',
    housing:
      'housing tenant tenants rent eviction evictions homeless vivienda inquilin* renta desalojo*',
    immigration:
      'immigra* migra* ice deportation deportations sanctuary border inmigra* deportaci* santuario frontera',
    'indigenous-peoples': 'indigenous native ohlone indigena*',
    labor: 'labor union unions workers strike picket trabajador* sindicato* huelga obrer*',
    'local-government': 'city_council supervisors mayor town_hall concejo cabildo alcald*',
    neighborhood: 'neighborhood neighbors block_party barrio vecin*',
    'peace-and-war':
      'war peace antiwar ceasefire genocide military guerra paz alto_al_fuego genocidio',
    'public-safety': 'police prison prisons jail abolition policia carcel prision*',
    'racial-justice': 'racial racism black_lives reparations racismo reparaciones',
    transportation: 'bus buses transit bike bikes bicycle muni bart transporte bicicleta*',
    veterans: 'veteran veterans veteran*',
    youth: 'youth teens kids children jovenes niñas niños infantil',
  },
  region: {
    'san-francisco': 'san_francisco',
    'east-bay':
      'oakland berkeley richmond alameda hayward fremont el_cerrito san_leandro emeryville concord',
    'south-bay': 'san_jose santa_clara sunnyvale mountain_view cupertino milpitas',
    'north-bay': 'san_rafael santa_rosa petaluma napa vallejo sebastopol novato',
    peninsula: 'san_mateo redwood_city palo_alto daly_city east_palo_alto menlo_park',
    'santa-cruz': 'santa_cruz watsonville',
    'central-valley': 'sacramento fresno stockton modesto davis bakersfield merced',
    'north-coast': 'eureka arcata ukiah fort_bragg mendocino',
  },
}

export type TypedTexts = { title: string; summary: string; description: string; city: string }

export type ProposedTerm = { kind: TermKind; term: Term }

const most: Readonly<Record<TermKind, number>> = { type: 1, topic: 3, region: 1 }

/** Units of the text that are read: what an event is about is said early. */
const readAtMost = 4000

/** The likelier first; the title counts as much as two mentions in the text. A region is proposed by its city alone. */
export function proposedTerms(texts: TypedTexts, terms: Terms): ProposedTerm[] {
  const title = spaced(texts.title)
  const text = spaced(`${texts.summary} ${texts.description.slice(0, readAtMost)}`)
  const city = spaced(texts.city)
  return (['region', 'type', 'topic'] as const).flatMap(kind =>
    terms[kind]
      .map(term => {
        const found = patternOf(kind, term)
        const points =
          kind === 'region' ? count(city, found) : 2 * count(title, found) + count(text, found)
        return { kind, term, points: points + depth(terms, kind, term) }
      })
      .filter(({ points }) => points >= 1)
      .sort((a, b) => b.points - a.points)
      .slice(0, most[kind])
      .map(({ term }) => ({ kind, term })),
  )
}

/** Of two regions of one name, the nearer: less than a mention, so that it decides nothing by itself. */
const depth = (terms: Terms, kind: TermKind, { slug }: Term): number =>
  termsAbove(terms[kind], slug).length / 100

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

const spaced = (text: string): string => ` ${foldName(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `

function patternOf(kind: TermKind, { slug, name }: Term): RegExp {
  const known = words[kind][slug]?.split(' ') ?? []
  const own = Object.values(name).flatMap(one => one.split(/[/]| & | [oy] /))
  const all = [...known.map(word => word.replaceAll('_', ' ')), ...own]
    .map(word => {
      const folded = spaced(word.replace('*', '')).trim()
      return word.endsWith('*') ? `${folded}[\\p{L}]*` : folded
    })
    .filter(Boolean)
  return new RegExp(`(?<= )(?:${all.join('|')})(?= )`, 'gu')
}
