/**
 * MNIST's training images (LeCun, Cortes & Burges): 60,000 digits of 28×28, an IDX file packed by gzip. The mirror is a copy
 * on GitHub (fgnt/mnist) behind jsDelivr, which lets pages of any origin read it (Access-Control-Allow-Origin: *); what
 * comes is believed only if size and checksum are the known ones. The content security policy allows this address alone.
 */
export const mnistFile = {
  address: 'https://cdn.jsdelivr.net/gh/fgnt/mnist/train-images-idx3-ubyte.gz',
  host: 'cdn.jsdelivr.net',
  name: 'train-images-idx3-ubyte.gz',
  bytes: 9_912_422,
  sha256: '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
  pictures: 60_000,
} as const;
