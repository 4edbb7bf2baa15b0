/**
 * Languages that Pygments 2.14 knows by the names that documentation uses: the
 * title that `auto_title` shows, and the names behind it. A fence of another name
 * gets the class `language-text`, whether its code is coloured here or not.
 */
const titles = `
ABNF: abnf
ANTLR: antlr
ActionScript: actionscript as
Ada: ada ada95 ada2005
ApacheConf: apacheconf aconf apache
AppleScript: applescript
Arduino: arduino
Awk: awk gawk mawk nawk
BNF: bnf
Bash: bash sh ksh zsh shell
Bash Session: console shell-session
Batchfile: batch bat dosbatch winbatch
BibTeX: bibtex bib
C: c
C#: csharp c# cs
C++: cpp c++
CMake: cmake
COBOL: cobol
CSS: css
CSS+Django/Jinja: css+django css+jinja
CUDA: cuda cu
Cap'n Proto: capnp
Clojure: clojure clj
ClojureScript: clojurescript cljs
CoffeeScript: coffeescript coffee-script coffee
Common Lisp: common-lisp cl lisp
Coq: coq
Crystal: cr crystal
Cypher: cypher
Cython: cython pyx pyrex
D: d
DTD: dtd
Dart: dart
Debian Control file: debcontrol control
Debian Sourcelist: debsources sourceslist sources.list
Delphi: delphi pas pascal objectpascal
Devicetree: devicetree dts
Diff: diff udiff
Django/Jinja: django jinja
Docker: docker dockerfile
E-mail: email eml
EBNF: ebnf
ERB: erb
Eiffel: eiffel
Elixir: elixir ex exs
Elixir iex session: iex
Elm: elm
EmacsLisp: emacs-lisp elisp emacs
Erlang: erlang
Erlang erl session: erl
F#: fsharp f#
Fish: fish fishshell
Fortran: fortran f90
GAS: gas asm
GDScript: gdscript gd
GLSL: glsl
Gettext Catalog: pot po
Gherkin: gherkin cucumber
Gnuplot: gnuplot
Go: go golang
Graphviz: graphviz dot
Groff: groff nroff man
Groovy: groovy
HLSL: hlsl
HTML: html
HTML+Django/Jinja: html+django html+jinja htmldjango
HTML+Handlebars: html+handlebars
HTML+PHP: html+php
HTML+Twig: html+twig
HTTP: http
Haml: haml
Handlebars: handlebars
Haskell: haskell hs
Haxe: haxe hxsl hx
Hexdump: hexdump
IDL: idl
INI: ini cfg dosini
IRC logs: irc
Io: io
JMESPath: jmespath jp
JSGF: jsgf
JSON: json json-object
JSON-LD: jsonld json-ld
Java: java
Java Server Page: jsp
JavaScript: javascript js
JavaScript+Django/Jinja: javascript+django js+django javascript+jinja js+jinja
Jsonnet: jsonnet
Julia: julia jl
Julia console: jlcon julia-repl
Kconfig: kconfig menuconfig linux-config kernel-config
Kernel log: kmsg dmesg
Kotlin: kotlin
LLVM: llvm
Lean: lean
LessCss: less
Lighttpd configuration file: lighttpd lighty
LilyPond: lilypond
LiveScript: livescript live-script
Lua: lua
MIME: mime
MSDOS Session: doscon
Makefile: make makefile mf bsdmake
Mako: mako
Markdown: markdown md
Mathematica: mathematica mma nb
Matlab: matlab
Matlab session: matlabsession
Meson: meson meson.build
MiniScript: miniscript ms
Modelica: modelica
MoonScript: moonscript moon
Mscgen: mscgen msc
MySQL: mysql
NASM: nasm
NSIS: nsis nsi nsh
NestedText: nestedtext nt
Nginx configuration file: nginx
Nimrod: nimrod nim
Nix: nixos nix
Node.js REPL console session: nodejsrepl
NumPy: numpy
OCaml: ocaml
Objective-C: objective-c objectivec obj-c objc
Objective-C++: objective-c++ objectivec++ obj-c++ objc++
Octave: octave
PEG: peg
PHP: php php3 php4 php5
PL/pgSQL: plpgsql
POVRay: pov
PacmanConf: pacmanconf
Perl: perl pl
Perl6: perl6 pl6 raku
PkgConfig: pkgconfig
PostScript: postscript postscr
PostgreSQL SQL dialect: postgresql postgres
PostgreSQL console (psql): psql postgresql-console postgres-console
PowerShell: powershell pwsh posh ps1 psm1
PowerShell Session: pwsh-session ps1con
Procfile: procfile
Prolog: prolog
PromQL: promql
Properties: properties jproperties
Protocol Buffer: protobuf proto
Pug: pug jade
Puppet: puppet
Python: python py sage python3 py3
Python 2.x: python2 py2
Python 2.x Traceback: py2tb
Python Traceback: pytb py3tb
Python console session: pycon
QBasic: qbasic basic
QML: qml qbs
RConsole: rconsole rout
RPMSpec: spec
Racket: racket rkt
ReasonML: reasonml reason
RobotFramework: robotframework
Ruby: ruby rb duby
Ruby irb session: rbcon irb
Rust: rust rs
S: splus s r
SAS: sas
SCSS: scss
SPARQL: sparql
SQL: sql
Sass: sass
Scala: scala
Scheme: scheme scm
Sed: sed gsed ssed
Singularity: singularity
Slim: slim
Slurm: slurm sbatch
Smali: smali
Smalltalk: smalltalk squeak st
Smarty: smarty
Smithy: smithy
Solidity: solidity
SquidConf: squidconf squid.conf squid
Stan: stan
Standard ML: sml
Stata: stata do
Swift: swift
TAP: tap
TOML: toml
Tcl: tcl
Tcsh: tcsh csh
TeX: tex latex
Tera Term macro: teratermmacro teraterm ttl
Termcap: termcap
Terminfo: terminfo
Terraform: terraform tf
Text Only: text
Text output: output
Thrift: thrift
Transact-SQL: tsql t-sql
Turtle: turtle
Twig: twig
TypeScript: typescript ts
Unix/Linux config files: unixconfig linuxconfig
VB.net: vb.net vbnet lobas oobas sobas
VBScript: vbscript
VCL: vcl
Vala: vala vapi
Velocity: velocity
VimL: vim
WDiff: wdiff
Web IDL: webidl
WebAssembly: wast wat
XML: xml
XML+Django/Jinja: xml+django xml+jinja
XQuery: xquery xqy xq xql xqm
XSLT: xslt
Xorg: xorg.conf
YAML: yaml
YAML+Jinja: yaml+jinja salt sls
YANG: yang
Zig: zig
aspx-cs: aspx-cs
aspx-vb: aspx-vb
autohotkey: autohotkey ahk
cplint: cplint
g-code: gcode
liquid: liquid
objdump: objdump
reStructuredText: restructuredtext rst rest
reg: registry
systemverilog: systemverilog sv
ucode: ucode
verilog: verilog v
vhdl: vhdl
`;

let byName: Map<string, string> | undefined;

/**
 * The title of a language as Pygments gives it, such as `Bash Session`.
 *
 * @param language - any of its names, in any case
 * @returns undefined for a language that Pygments does not know
 */
export function pygmentsTitle(language: string): string | undefined {
  byName ??= readTitles();
  return byName.get(language.toLowerCase());
}

function readTitles(): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of titles.trim().split('\n')) {
    const colon = line.indexOf(': ');
    for (const name of line.slice(colon + 2).split(' ')) {
      names.set(name, line.slice(0, colon));
    }
  }
  return names;
}
