/** The licence of the data files. It covers how figures were chosen, checked and worded; a figure as such belongs to nobody. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const
