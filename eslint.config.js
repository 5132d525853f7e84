// What lint holds the sources to. Boundaries between folders are dependency-cruiser's; form is prettier's.
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const PORTAL = ["app/**/*.{ts,tsx}", "workers/**/*.ts", "db/**/*.ts"];
const ENVIRONMENT =
  "Only app/config.server.ts reads the environment: take what you need from the Config.";
// Handing it to readConfig is how a process begins.
const READING =
  'MemberExpression[object.name="process"][property.name="env"]' +
  ':not(CallExpression[callee.name="readConfig"] > MemberExpression)';

export default tseslint.config(
  { ignores: ["build/", "var/", "coverage/", "artifacts/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/return-await": "error",
      // Numbers and booleans read well in a sentence; objects don't, and stay forbidden.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // An interface may ask for a promise that an implementation has at once.
      "@typescript-eslint/require-await": "off",
      // There are no classes with state here, so nothing is lost by taking a method off its object.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Remix answers by throwing a Response.
    files: ["app/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: ["Response", "TypedResponse", "DataWithResponseInit"] },
      ],
    },
  },
  {
    files: PORTAL,
    rules: { "no-console": "error" },
  },
  {
    files: PORTAL,
    ignores: ["app/config.server.ts"],
    rules: {
      "no-restricted-syntax": ["error", { selector: READING, message: ENVIRONMENT }],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "node:process", importNames: ["env"], message: ENVIRONMENT },
            { name: "process", importNames: ["env"], message: ENVIRONMENT },
          ],
        },
      ],
    },
  },
  {
    // Before the install there is only JavaScript.
    files: ["**/*.{js,mjs,cjs}"],
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-unreachable": "error",
    },
  },
);
