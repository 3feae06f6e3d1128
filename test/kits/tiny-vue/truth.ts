import { plainCells } from '../plain-cells.ts'

export const truth = plainCells('云枢备案')
