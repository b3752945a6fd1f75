/** As `formulas`, for the formulas of the panels; keys as in `notation/panelFormulas.ts`. */
export const panelFormulas = {
  code: 'The activations a two equal f of W one times x plus b one.',
  output:
    'The output x hat equals f of b two plus the sum, over all hidden units j, of the activation of unit j times column j of W two.',
  epsilon:
    'The partial derivative of J with respect to theta i is approximately a difference of two costs, divided by two times EPSILON: J with EPSILON added to theta i, minus J with EPSILON subtracted from theta i.',
  divergence:
    'The KL divergence between rho and rho hat j equals rho times the logarithm of rho over rho hat j, plus one minus rho, times the logarithm of one minus rho over one minus rho hat j.',
  filter:
    'Pixel j of the input x equals the weight from pixel j to this unit, divided by the square root of the sum of all its squared weights.',
};

export type PanelFormulasWords = typeof panelFormulas;
