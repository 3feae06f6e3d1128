import { type Asked, provinces, type SubjectClass } from './provinces.data.ts'

/** What one province asks of one class of subject. */
export class Demands {
  private readonly facts: readonly Asked[]
  readonly province: string
  readonly subject: SubjectClass

  constructor(province: string, subject: SubjectClass) {
    this.province = province
    this.subject = subject
    this.facts = provinces[province]!.facts.filter((one) => one.for === 'all' || one.for === subject)
  }

  has(key: string): boolean {
    return this.facts.some((one) => one.key === key)
  }

  is(key: string, ...values: readonly unknown[]): boolean {
    return this.facts.some((one) => one.key === key && values.includes(one.value))
  }

  all(key: string): readonly string[] {
    return this.facts.filter((one) => one.key === key).flatMap((one) => one.value as string | readonly string[])
  }

  number(key: string): number | undefined {
    const found = this.facts.find((one) => one.key === key)?.value
    return typeof found === 'number' ? found : undefined
  }
}
