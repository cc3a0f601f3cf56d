'use strict';
const ts = require('typescript');
const { compilerOptions } = require('../tsconfig.json');

/** Jest transform: TypeScript as the build compiles it, without type check (the build has done that). */
module.exports = {
  process(source, fileName) {
    const { outputText } = ts.transpileModule(source, {
      fileName,
      compilerOptions: {
        target: compilerOptions.target,
        module: compilerOptions.module,
        moduleResolution: compilerOptions.moduleResolution,
        esModuleInterop: compilerOptions.esModuleInterop,
        inlineSourceMap: true,
        inlineSources: true,
      },
    });
    return { code: outputText };
  },
};
