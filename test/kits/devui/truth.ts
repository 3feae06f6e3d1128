import { plainCells } from '../plain-cells.ts'

/** This kit has no cascader. */
export const truth = plainCells('研发云备案', ['cascader'])
