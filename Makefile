# make site   builds the program and writes the demo portal to public/
# make test   runs every test that needs no browser
#
# Both install what is missing on a Debian or Ubuntu machine that has Swift 6.3 and this make.

SWIFT ?= swift
SITE ?= public
# No module imports what it does not declare: raw figures can't reach what is published.
BUILD = $(SWIFT) build --explicit-target-dependency-import-check error

# Where make install lays the program out, below DESTDIR for who makes packages.
PREFIX ?= /usr/local
DESTDIR ?=
# The program with Swift inside, for machines that have none. It has a folder of its own: all of it is compiled otherwise.
STATIC = .build/static
PROGRAM ?= $(STATIC)/release/kazalo
PACKAGES ?= .build/packages

.PHONY: site serve test test-browser test-agreement test-mutations test-package fuzz benchmark lint clean
# What the program says of its files and commands, into Documentation/reference and the pages of the demo portal.
.PHONY: reference
reference: tools
	$(BUILD) --product kazalo
	.build/debug/kazalo schema --markdown Documentation/reference
	.ci/guide-pages

.PHONY: program install uninstall package

site: tools
	$(BUILD) -c release --product kazalo
	.build/release/kazalo build --output $(SITE)

serve: tools
	$(BUILD) -c release --product kazalo
	.build/release/kazalo serve

test: tools lint
	$(BUILD) --build-tests
	$(BUILD) -c release --product kazalo
	.ci/reference .build/release/kazalo
	KAZALO_TESTED=$(CURDIR)/.build/release/kazalo $(SWIFT) test --skip-build --disable-xctest

# CommonMark's library has another name in every release of Debian, so it is linked in where the system has it for that: all
# libraries are looked for first in a folder that has this one alone.
program: tools
	Packaging/libraries-to-link .build/libraries
	PKG_CONFIG_PATH=$(CURDIR)/.build/libraries \
	  $(BUILD) -c release --static-swift-stdlib --disable-local-rpath --product kazalo --scratch-path $(STATIC)

$(PROGRAM):
	$(MAKE) program

install: $(PROGRAM)
	@.ci/install python3
	Packaging/install $(PROGRAM) "$(DESTDIR)$(PREFIX)"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/share/kazalo"
	rm -f "$(DESTDIR)$(PREFIX)/bin/kazalo" "$(DESTDIR)$(PREFIX)/share/man/man1/kazalo.1"
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/kazalo"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_kazalo"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/kazalo.fish"

# A .deb and a .tar.gz in .build/packages, with their checksums.
package: program
	@.ci/install python3 binutils dpkg-dev
	Packaging/package $(PROGRAM) $(PACKAGES)

# The packages in bare Debian systems without Swift, and a portal built with each: needs root.
test-package: package
	@.ci/install debootstrap
	Packaging/test $(PACKAGES)

# Every kind of page in Chromium: accessibility, narrow screens, foreign requests; every page through the HTML checker.
test-browser: site
	.ci/install chromium default-jre-headless python3-venv
	.ci/browser/run $(SITE)

# Published intervals and withheld counts against statsmodels and linear programming, which share no code with Kazalo.
test-agreement: site
	.ci/install python3-venv
	.ci/agreement/run $(SITE)

# Weakens every rule of protection, one at a time, and demands that a test fails: about an hour.
test-mutations: tools
	.ci/mutations/run

# Breaks a small portal in so many ways: no crash, no hang, at most 1 GiB, and a site or located problems for each. What is
# found is shown again by its seed: make fuzz SEED=… ROUNDS=1
ROUNDS ?= 1000
SEED ?= 1
fuzz: tools
	$(BUILD) -c release --product kazalo
	$(BUILD) -c release --product Fuzz
	.build/release/Fuzz --rounds $(ROUNDS) --seed $(SEED) --program .build/release/kazalo

# How fast and how small charts are, beside other libraries in the same run.
benchmark: tools
	$(SWIFT) build -c release --product ChartBenchmark
	.ci/install python3-venv
	test -x .build/peers/bin/python || python3 -m venv .build/peers
	.build/peers/bin/pip install --quiet -r Benchmarks/requirements.txt
	.build/peers/bin/python Benchmarks/run .build/release/ChartBenchmark site-templates

# How the code is written, that every module imports what it declares, all of it and nothing else, and that documents and
# comments name what is there; and that every problem has its words in every language that the program speaks.
lint:
	@.ci/install python3
	.ci/walls
	.ci/documents
	.ci/guide-pages --check
	.ci/members
	.ci/problems
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

.PHONY: tools
tools:
	@.ci/install libcmark-dev libqrencode-dev libssl-dev libxml2-dev pkg-config

clean:
	rm -rf .build $(SITE)
