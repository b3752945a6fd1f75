/** The works that the bridge rests on. Titles are the same in every language. */
export const bridgeSources = {
  elhage: 'Elhage et al., Toy Models of Superposition (2022)',
  sharkey: 'Sharkey et al., Taking features out of superposition with sparse autoencoders (2022)',
  bricken: 'Bricken et al., Towards Monosemanticity (2023)',
  gao: 'Gao et al., Scaling and evaluating sparse autoencoders (2024)',
  chanin: 'Chanin et al., A is for Absorption (2024)',
  korznikov: 'Korznikov et al., Sanity Checks for Sparse Autoencoders: Do SAEs Beat Random Baselines? (2026)',
  synthetic:
    'Chanin and Garriga-Alonso, SynthSAEBench: Evaluating Sparse Autoencoders on Scalable Realistic Synthetic Data (2026)',
} as const;
