// Chooses plural forms for the catalogues (CLDR, through Intl.PluralRules).

/** The forms of a message by CLDR category; `none` is the message for zero. */
export type PluralForms = { none?: string; other: string } & Partial<
  Record<Intl.LDMLPluralRule, string>
>

/** Chooses the form for a count in one language. */
export function pluralOf(locale: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined
  return (count, forms) => {
    if (count === 0 && forms.none !== undefined) return forms.none
    rules ??= new Intl.PluralRules(locale)
    return forms[rules.select(count)] ?? forms.other
  }
}
