// Lists words of titles: what says nothing, what kind of gathering it is, and the same in Spanish and English.

import { wordTable } from '../word-table.ts'

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** Left out of every title. */
export const silent: ReadonlySet<string> = new Set(
  words(`
    a an and at by for from in into is it of off on or our out the this that to up we with your you us us all be as
    el la los las un una unos unas de del al y o e en con por para que se su sus es lo nos nuestro nuestra tu
    le les des du et au aux pour avec
    am pm presents present presenta featuring feat ft vs via
    cancelled canceled postponed moved cancelado cancelada pospuesto aplazado update updated
  `),
)

/** Words for the kind of gathering: two events seldom share all of them by chance, and many share one. */
const kinds = `
  assembly benefit class clinic concert conference dinner drive fair festival fundraiser hearing march market meeting
  panel parade party picket potluck protest reading ride sale screening strike talk training vigil walk workshop`

/** Other words that many titles have. */
const others = `
  action bike celebration cleanup court demonstration discussion event film food gathering night open presentation press session show
  speaker teachin volunteer
  afternoon annual bay city community day downtown evening everyone free general group join let local meet monthly morning
  new now online people public special stand support today together tonight virtual weekend weekly year zoom
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december`

/** Translations and synonyms, each row led by the word that all of them are read as. */
const rows = `
  protest rally demonstration demo protesta manifestacion concentracion mitin manif manifestation
  march marcha marche
  vigil vigilia velada
  meeting reunion junta mtg meetup
  assembly asamblea assemblee
  workshop taller atelier
  class clase curso course
  screening proyeccion film movie pelicula documentary documental cine
  concert concierto music musica
  party fiesta baile dance
  talk charla platica conversation conversacion speaker lecture conferencia
  panel foro forum
  strike huelga
  picket piquete
  walk caminata
  parade desfile
  training capacitacion entrenamiento formacion
  fundraiser recaudacion benefit benefico
  dinner cena
  lunch almuerzo comida
  breakfast desayuno
  class lesson
  reading lectura
  book libro
  discussion discusion debate
  festival feria fair
  celebration celebracion
  press prensa
  court corte tribunal
  hearing audiencia
  food alimento despensa pantry
  clinic clinica
  legal legales
  rights derecho
  immigrant inmigrante migrante migrant
  immigration inmigracion migracion
  housing vivienda
  tenant inquilino renter
  rent renta alquiler
  eviction desalojo
  worker trabajador trabajadora obrero
  labor laboral
  union sindicato sindical
  woman women mujer mujere
  child children kid nino nina
  youth joven jovene juventud young
  student estudiante
  teacher maestro maestra docente
  school escuela colegio
  health salud
  water agua
  climate clima climatic climatico climatica
  peace paz
  war guerra
  justice justicia
  freedom libertad liberation liberacion
  solidarity solidaridad
  community comunidad comunitario comunitaria
  people pueblo
  city ciudad
  town ayuntamiento
  police policia policiaca
  prison carcel jail
  deportation deportacion
  border frontera
  garden jardin huerto
  park parque
  street calle
  beach playa
  river rio
  cleanup limpieza
  clean limpiar
  bike bicicleta bici bicycle cycling
  ride paseo rodada
  art arte
  poetry poesia poem
  theater theatre teatro
  day dia
  night noche
  evening tarde
  morning manana
  first primer primero primera 1st
  second segundo segunda 2nd
  third tercer tercero tercera 3rd
  new nuevo nueva
  free gratis gratuito gratuita
  open abierto abierta
  public publico publica
  national nacional
  international internacional
  local locale
  neighbor vecino vecina neighbour
  neighborhood barrio vecindario neighbourhood
  stop alto basta end
  defend defender defensa defense defence
  save salvar salvemo
  against contra
  no not
  vote votar voto votacion
  election eleccion
  council concejo consejo
  hall alcaldia
  volunteer voluntario voluntaria
  anniversary aniversario
  remembrance memorial memoria conmemoracion
  swap intercambio trueque
  market mercado
  sale venta
  repair reparacion reparar fix
  drive colecta
  blood sangre
  dead muerto
  group grupo
  family familia
  mother madre
  trans transgender
  nurse enfermera enfermero
  hospital hospitale
  land tierra
  black negro negra
  indigenous indigena
  earth planeta
  teachin teach-in`

const readAs = wordTable(
  Object.fromEntries(
    rows
      .trim()
      .split('\n')
      .map(words)
      .flatMap(([first = '', ...others]) => [first, ...others].map(word => [word, first])),
  ),
)

/** The word that a folded word of a title is read as: singular, and in English where a row has it. */
export const wordReadAs = (word: string): string =>
  readAs[word] ?? readAs[singular(word)] ?? singular(word)

const kindWords: ReadonlySet<string> = new Set(words(kinds).map(wordReadAs))
const common: ReadonlySet<string> = new Set(words(kinds + others).map(wordReadAs))

/** True for a word that names a kind of gathering. */
export const isKind = (word: string): boolean => kindWords.has(word)

/** True for a word that many events of one day share. */
export const isCommon = (word: string): boolean => common.has(word)

/** Plurals and -ing lose their end, the same in both languages; short words stay. */
function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word) && !/(?:us|is)$/.test(word)) return word.slice(0, -1)
  if (word.endsWith('ing') && word.length > 6) return word.slice(0, -3)
  return word
}
