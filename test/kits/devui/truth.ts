import { plainCells } from '../plain-cells.ts'

/** This kit has no cascader, and its upload has no file input until the user presses it. */
export const truth = plainCells('研发云备案', ['cascader', 'upload'])
