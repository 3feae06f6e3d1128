/** How the tables write a province: by its place in the list of provinces. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&*+?@'
