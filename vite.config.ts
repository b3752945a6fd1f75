import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { caching } from './vite/caching.ts';
import { contentSecurityPolicy } from './vite/contentSecurityPolicy.ts';
import { equations } from './vite/equations.ts';
import { firstPaint } from './vite/firstPaint.ts';
import { kernel } from './vite/kernel.ts';
import { pageAddress } from './vite/pageAddress.ts';
import { thumbnails } from './vite/thumbnails.ts';
import { workerFacades } from './vite/workerFacades.ts';

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * What the first screen shares with others, in one script: left to itself, the bundler makes a dozen of it, which together are
 * larger.
 */
const sharedControls = {
  name: 'controls',
  test: /src\/(format\/|ui\/(NumberInput|RestoreButton|Slider|useSlide|Emphasis|focusPlaces|Tile(Canvas|Picker|Marks)|tile|Tooltip|useHint|Hint|placeBeside|scale|Button|Segmented|Equation|Notice|lazyPart|useThrottled|Panel|Progress|listbox\/useListbox)|app\/AddressNotice|core\/filters\/(tile(Levels|s\.)|colourScale)|hooks\/use(Session|Throttled)|ui\/useWindow|store\/liveAnswer|core\/autoencoder\/model\.|description\/(runDescription|suited)|notation\/symbols|presets\/(ranges|natural|suitedSettings)|features\/hiddenUnits\/(expectedAfter|transportState)|words\/(sayings|isolate))|icons\/(undo|download)/,
};

/** What the panels and screens share that are loaded later, and the first screen does without. */
const laterControls = {
  name: 'laterControls',
  test: /src\/(ui\/(chart\/axis|strip\.|StripCanvas|saveFile|listbox\/walk|use(Ground|Size|Width|Last))|core\/reconstruction\/colours|hooks\/use(PictureNames|Answer))/,
};

export default defineConfig({
  base: './',
  plugins: [
    equations(),
    react(),
    kernel(),
    thumbnails(),
    pageAddress(),
    firstPaint(),
    contentSecurityPolicy(),
    caching(),
  ],
  worker: { format: 'es', plugins: () => [workerFacades()] },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: {
    target: 'es2022',
    // Nothing inlined: the content security policy lets nothing be fetched from a data: address.
    assetsInlineLimit: 0,
    modulePreload: {
      // The page needs popovers, and every browser that has them preloads modules.
      polyfill: false,
      // The entry runs already when a lazily loaded part that shares code with it is requested; Firefox calls preloading it again
      // a failure.
      resolveDependencies: (_, dependencies) =>
        dependencies.filter((file) => !/(^|\/)index-[^/]*\.js$/.test(file)),
    },
    rolldownOptions: { output: { codeSplitting: { groups: [sharedControls, laterControls] } } },
  },
  optimizeDeps: {
    include: [
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-webgl',
      '@tensorflow/tfjs-backend-webgpu',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-backend-cpu',
    ],
  },
});
