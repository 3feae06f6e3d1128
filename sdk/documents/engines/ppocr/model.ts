/** A network, wherever it runs: one tensor in, one out. */
export interface Model {
  run(data: Float32Array, dims: readonly number[]): Promise<Tensor>
  release(): Promise<void>
}

export interface Tensor {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

/** The three networks of PP-OCR and the characters that the reader knows. */
export interface Models {
  /** Picture → where there is text. */
  readonly detector: Model
  /** Line → upright or on its head. */
  readonly direction: Model
  /** Line → characters. */
  readonly reader: Model
  /** In the order of the reader's output, without the blank before them; the space behind them included, then those learned besides. */
  readonly keys: readonly string[]
  /** How many of the keys are the networks' own. */
  readonly own: number
}
