// node scripts/node.mjs <tool> [arguments]: runs a tool of this project under a Node that is new enough.
import { run } from './node-runtime.mjs';

const [tool, ...args] = process.argv.slice(2);
if (tool === undefined) {
  console.error('usage: node scripts/node.mjs <tool> [arguments]');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(tool, args);
  } catch (error) {
    const missing = error.code === 'ENOENT';
    console.error(missing ? `${tool} is not installed here: run "npm run setup" first` : error.message);
    process.exitCode = 1;
  }
}
