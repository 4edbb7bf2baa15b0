/** Grammars, each with the names that code fences give to its language. */
const names = `
apache: apacheconf aconf apache htaccess
awk: awk gawk mawk nawk
bash: bash sh ksh zsh shell openrc
c: c h
clojure: clojure clj clojurescript cljs edn
cmake: cmake
coffeescript: coffeescript coffee-script coffee
cpp: cpp c++ cuda cu arduino ino
csharp: csharp c# cs
css: css
dart: dart
delphi: delphi pas pascal objectpascal
diff: diff udiff patch
django: django jinja jinja2 html+django html+jinja htmldjango
dockerfile: docker dockerfile containerfile
dos: batch bat dosbatch winbatch cmd
elixir: elixir ex exs iex
elm: elm
erb: erb rhtml html+erb html+ruby
erlang: erlang erl
fortran: fortran f90
fsharp: fsharp f#
gherkin: gherkin cucumber
glsl: glsl hlsl
go: go golang
gradle: gradle
graphql: graphql gql
groovy: groovy jenkinsfile
handlebars: handlebars hbs html+handlebars
haskell: haskell hs
http: http
ini: ini cfg dosini toml systemd unixconfig desktop gitconfig editorconfig
java: java
javascript: javascript js jsx react mjs cjs
json: json json5 jsonc json-object jsonld json-ld webmanifest
julia: julia jl
kotlin: kotlin kt kts
latex: tex latex
less: less
lisp: common-lisp cl lisp emacs-lisp elisp emacs
lua: lua
makefile: make makefile mf bsdmake basemake
markdown: markdown md mkd mdown
matlab: matlab octave
nginx: nginx
nim: nimrod nim
nix: nix nixos
objectivec: objective-c objectivec obj-c objc objective-c++ objc++
ocaml: ocaml
perl: perl pl
pgsql: postgresql postgres plpgsql psql
php: php php3 php4 php5 html+php
powershell: powershell posh ps1 psm1 pwsh
prolog: prolog
properties: properties jproperties dotenv env
protobuf: protobuf proto
puppet: puppet
python: python py sage python3 py3 pyi python2 py2 bazel starlark numpy ipython cython pyx
python-repl: pycon python-console doctest
r: r splus s
reasonml: reasonml reason
ruby: ruby rb duby
rust: rust rs
scala: scala sbt
scheme: scheme scm racket rkt
scss: scss sass
smalltalk: smalltalk squeak st
sql: sql mysql tsql t-sql sqlite3 plsql
swift: swift
tcl: tcl
thrift: thrift
twig: twig html+twig
typescript: typescript ts tsx mts cts
vbnet: vb.net vbnet
verilog: verilog v systemverilog sv
vhdl: vhdl
vim: vim
wasm: wast wat wasm
xml: xml html xhtml xslt svg rss atom plist xsd wsdl vue svelte
yaml: yaml yml yaml+jinja salt sls
hcl: terraform tf hcl nomad
`;

let byName: Map<string, string> | undefined;

/**
 * The grammar that colours a language, by any name that a fence may give it.
 *
 * @returns undefined for a language that is shown without colours
 */
export function grammarName(language: string): string | undefined {
  byName ??= readNames();
  return byName.get(language.toLowerCase());
}

function readNames(): Map<string, string> {
  const grammars = new Map<string, string>();
  for (const line of names.trim().split('\n')) {
    const [grammar, aliases] = line.split(': ');
    for (const alias of aliases.split(' ')) {
      grammars.set(alias, grammar);
    }
  }
  return grammars;
}
