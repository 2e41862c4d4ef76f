/** κ in a word, by Landis and Koch (1977), Biometrics 33: bounds .20, .40, .60, .80. */
export const wordOfKappa = (kappa: number): string => {
  if (kappa < 0) return 'poor'
  return (
    (
      [
        [0.2, 'slight'],
        [0.4, 'fair'],
        [0.6, 'moderate'],
        [0.8, 'substantial'],
      ] as const
    ).find(([most]) => rounded(kappa) <= most)?.[1] ?? 'almost perfect'
  )
}

/** α in a word, by Krippendorff (2004, Content Analysis): from .800 reliable, from .667 for tentative conclusions. */
export const wordOfAlpha = (alpha: number): string => {
  if (alpha >= 0.8 - 1e-9) return 'reliable'
  return alpha >= 0.667 - 1e-9 ? 'tentative' : 'not reliable'
}

/** As it is shown, so that '.60' is never called more than moderate. */
const rounded = (value: number): number => Math.round(value * 100) / 100
