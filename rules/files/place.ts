/** Where something stands in a file: a line of a text, a cell or row of a sheet. Counted from 1. */
export interface Place {
  readonly line?: number
  readonly column?: number
  readonly sheet?: string
  /** `B7`. */
  readonly cell?: string
  readonly row?: number
}

/** Lines of a text, to tell the line of an offset. */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** Line and column of an offset. */
  at(offset: number): Place {
    let low = 0
    for (let high = this.starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 }
  }
}
