# libfactcheck: the library, the program, the tests.
#
# make            the program, build/factcheck, and both libraries
# make demo       sets up what is missing, builds, and checks the articles of fixtures/state-visit
# make check      sets up what is missing, builds, and runs all tests
# make help       every other target

SHELL = /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# ---- What a user may set -----------------------------------------------------------------------
ifeq ($(origin CC),default)
CC := gcc
endif
HOST_CC ?= $(CC)
AR ?= ar
NM ?= nm
PKG_CONFIG ?= pkg-config
INSTALL ?= install
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
prefix ?= $(PREFIX)
bindir ?= $(prefix)/bin
libdir ?= $(prefix)/lib
includedir ?= $(prefix)/include
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man
pkgconfigdir ?= $(libdir)/pkgconfig
DESTDIR ?=
BUILD ?= build
WERROR ?=
FUZZ_SECONDS ?= 60
BENCH_SIZE ?= 8000000

# ---- What is fixed -----------------------------------------------------------------------------
# The soname number changes when the binary interface does; the version is in the public header.
ABI := 0
version_part = $(shell sed -n 's/^.define FACTCHECK_VERSION_$(1) //p' include/factcheck.h)
VERSION := $(call version_part,MAJOR).$(call version_part,MINOR).$(call version_part,PATCH)

# Flags of other packages are asked for when they are first used, and once: a set-up that runs in
# front of a build may still have to install pkg-config.
PACKAGES := libcjson libutf8proc
ask_packages = $(if $(shell $(PKG_CONFIG) --exists $(2) 2>/dev/null && echo yes),$(shell \
  $(PKG_CONFIG) $(1) $(2)),$(error no package $(2) for $(PKG_CONFIG): run `make setup`))
ask_once = $(eval $(1) := $$(call ask_packages,$(2),$(3)))$($(1))
PACKAGE_CFLAGS = $(call ask_once,PACKAGE_CFLAGS,--cflags,$(PACKAGES))
PACKAGE_LIBS = $(call ask_once,PACKAGE_LIBS,--libs,$(PACKAGES))
CHECK_CFLAGS = $(call ask_once,CHECK_CFLAGS,--cflags,check)
CHECK_LIBS = $(call ask_once,CHECK_LIBS,--libs,check)

# What nothing uses is left out when a program is linked: most of all the words of the tables, which
# the ready lexicon holds.
FC_CFLAGS := -std=c11 -fPIC -fvisibility=hidden -ffunction-sections -fdata-sections -pthread \
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes $(WERROR)
LIB_CPPFLAGS = -Iinclude -Ilib $(PACKAGE_CFLAGS)
# The program, and every test that is no unit test, can do only what any other program can.
CLI_CPPFLAGS := -Iinclude -D_POSIX_C_SOURCE=200809L
UNIT_CPPFLAGS = $(LIB_CPPFLAGS) -D_POSIX_C_SOURCE=200809L -I$(BUILD)/tests/unit -Itests/unit \
  $(CHECK_CFLAGS)
LIBS = $(PACKAGE_LIBS) -pthread
# Commands are shown with V=1, else only what is made.
say = $(if $(V),,@echo '  $(1)'; )
COMPILE = $(call say,CC $<)$(CC) $(FC_CFLAGS) $(1) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<
LINK = $(call say,LINK $@)$(CC) $(CFLAGS) -Wl,--gc-sections $(LDFLAGS) -o $@

LIB_SOURCES := $(sort $(wildcard lib/*.c lib/*/*.c))
CLI_SOURCES := $(sort $(wildcard cli/*.c))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))
SPEC_SOURCES := $(sort $(wildcard tests/golden/extract/*.c))
FUZZ_SOURCES := $(sort $(wildcard tests/fuzz/*.c))
BENCH_SOURCES := $(sort $(wildcard tests/bench/*.c))
objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
# The review page of lib/report/page, as a C file that the build makes.
PAGE := lib/report/page/page.html lib/report/page/style.css lib/report/page/script.js
ROOM_OBJECTS := $(call objects,$(LIB_SOURCES)) $(BUILD)/page/page_files.o
# The lexicon, as a C file that the rooms make of their tables.
LIB_OBJECTS := $(ROOM_OBJECTS) $(BUILD)/lexicon/ready.o
CLI_OBJECTS := $(call objects,$(CLI_SOURCES))
UNIT_OBJECTS := $(call objects,$(UNIT_SOURCES))
SPEC_OBJECTS := $(call objects,$(SPEC_SOURCES))
OTHER_OBJECTS := $(call objects,$(FUZZ_SOURCES) $(BENCH_SOURCES))

STATIC := $(BUILD)/libfactcheck.a
SHARED := $(BUILD)/libfactcheck.so.$(VERSION)
SONAME := libfactcheck.so.$(ABI)
PROGRAM := $(BUILD)/factcheck

.PHONY: all lib static shared cli FORCE
all: lib cli
lib: static shared
static: $(STATIC)
shared: $(SHARED)
cli: $(PROGRAM)

# Objects are made again when the compiler or its flags change.
FLAGS := $(CC) $(FC_CFLAGS) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS)
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(FLAGS)' | cmp -s - $@ || echo '$(FLAGS)' > $@

$(STATIC): $(LIB_OBJECTS)
	@rm -f $@
	$(call say,AR $@)$(AR) rcs $@ $(LIB_OBJECTS)

$(SHARED): $(LIB_OBJECTS) lib/factcheck.map
	$(LINK) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=lib/factcheck.map $(LIB_OBJECTS) $(LIBS)
	@ln -sf $(notdir $@) $(BUILD)/$(SONAME)
	@ln -sf $(SONAME) $(BUILD)/libfactcheck.so

$(PROGRAM): $(CLI_OBJECTS) $(STATIC)
	$(LINK) $(CLI_OBJECTS) $(STATIC) $(LIBS)

$(BUILD)/lib/%.o: lib/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(LIB_CPPFLAGS))

$(BUILD)/embed: lib/tables/generate/embed.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC $<)$(HOST_CC) -std=c11 -Wall -Wextra -O1 -o $@ $<

$(BUILD)/page/page_files.c: $(BUILD)/embed $(PAGE)
	@mkdir -p $(@D)
	$(call say,EMBED $@)$(BUILD)/embed $(PAGE) > $@

$(BUILD)/page/page_files.o: $(BUILD)/page/page_files.c $(BUILD)/flags
	$(call COMPILE,$(LIB_CPPFLAGS))

# What makes the lexicon runs on the machine that builds. Where that is another one than the library
# is for, HOST_CC compiles the rooms once more.
LEXICON_MAKER := lib/tables/generate/lexicon.c
ifeq ($(HOST_CC),$(CC))
LEXICON_ROOMS := $(ROOM_OBJECTS)
LEXICON_COMPILE = $(call COMPILE,$(LIB_CPPFLAGS))
LEXICON_LINK = $(LINK)
else
LEXICON_ROOMS := $(LIB_SOURCES:%.c=$(BUILD)/host/%.o)
LEXICON_COMPILE = $(call say,CC $<)$(HOST_CC) -std=c11 -O1 $(LIB_CPPFLAGS) -MMD -MP -c -o $@ $<
LEXICON_LINK = $(call say,LINK $@)$(HOST_CC) -o $@
endif

$(BUILD)/host/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(LEXICON_COMPILE)

$(BUILD)/lexicon/make.o: $(LEXICON_MAKER) $(BUILD)/flags
	@mkdir -p $(@D)
	$(LEXICON_COMPILE)

$(BUILD)/lexicon/rooms.a: $(LEXICON_ROOMS)
	@mkdir -p $(@D)
	@rm -f $@
	$(call say,AR $@)$(AR) rcs $@ $^

$(BUILD)/lexicon/make: $(BUILD)/lexicon/make.o $(BUILD)/lexicon/rooms.a
	$(LEXICON_LINK) $^ $(LIBS)

$(BUILD)/lexicon/ready.c: $(BUILD)/lexicon/make
	$(call say,MAKE $@)$(BUILD)/lexicon/make > $@.new && mv $@.new $@

$(BUILD)/lexicon/ready.o: $(BUILD)/lexicon/ready.c $(BUILD)/flags
	$(call COMPILE,$(LIB_CPPFLAGS))

$(BUILD)/cli/%.o: cli/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(CLI_CPPFLAGS))

$(BUILD)/tests/unit/%.o: tests/unit/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(UNIT_CPPFLAGS))

$(BUILD)/tests/%.o: tests/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(CLI_CPPFLAGS))

# The benches that look into the library.
INSIDE_BENCHES := $(patsubst %.c,$(BUILD)/%.o,$(sort tests/bench/stages.c $(wildcard tests/bench/facts*.c)))
$(INSIDE_BENCHES): $(BUILD)/tests/bench/%.o: tests/bench/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(LIB_CPPFLAGS) -D_POSIX_C_SOURCE=200809L)

# ---- Set-up and demonstration ------------------------------------------------------------------
# The build runs in a make of its own, which sees what the set-up has installed.
.PHONY: setup demo demo-run
setup:
	@CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' tests/scripts/setup.sh

demo: setup
	@$(MAKE) --no-print-directory demo-run

# Exit status 1 says that there are findings, and there are.
demo-run: $(PROGRAM)
	@status=0; $(PROGRAM) fixtures/state-visit/*.txt || status=$$?; \
	  test $$status -eq 1 || { echo "demo: expected exit status 1, got $$status" >&2; exit 1; }

# ---- Tests -------------------------------------------------------------------------------------
# Every runner ends with a line "N passed, N failed"; tests/scripts/stage.sh notes it in
# $(BUILD)/results, and a runner that says nothing or breaks off as one failure.
STAGE = CK_DEFAULT_TIMEOUT=120 NM='$(NM)' CC='$(CC)' MAKE='$(MAKE)' BUILD='$(BUILD)' \
  tests/scripts/stage.sh $(BUILD)/results
STATIC_STAGES := layers sizes banned tables headers
BUILT_STAGES := exports install report
DYNAMIC_STAGES := unit spec fuzz golden schema benches
STAGES := $(STATIC_STAGES) $(BUILT_STAGES) $(DYNAMIC_STAGES)

.PHONY: check test check-run check-dynamic $(STAGES:%=check-%)
test: check
check: setup
	@$(MAKE) --no-print-directory check-run CHECK_STAGES='$(STAGES)'

# All stages run even if one fails; a stage that left no result counts as a failure.
check-run:
	@rm -f $(BUILD)/results
	@status=0; \
	  $(MAKE) --no-print-directory -k $(CHECK_STAGES:%=check-%) || status=1; \
	  tests/scripts/summary.sh $(BUILD)/results $(CHECK_STAGES) || status=1; exit $$status

# tests/unit/test_NAME.c defines `Suite *test_NAME_suite(void)`; the list of suites is made here.
TEST_NAMES := $(patsubst tests/unit/test_%.c,%,$(filter tests/unit/test_%.c,$(UNIT_SOURCES)))

$(BUILD)/tests/unit/suites.h: FORCE
	@mkdir -p $(@D)
	@for name in $(TEST_NAMES); do echo "SUITE($$name)"; done > $@.new
	@cmp -s $@.new $@ || cp $@.new $@
	@rm -f $@.new

$(BUILD)/tests/unit/main.o: $(BUILD)/tests/unit/suites.h

$(BUILD)/unit: $(UNIT_OBJECTS) $(STATIC)
	$(LINK) $(UNIT_OBJECTS) $(STATIC) $(CHECK_LIBS) $(LIBS)

check-unit: $(BUILD)/unit
	@$(STAGE) unit $(BUILD)/unit

# Expected claims of short texts: tests/golden/extract/*.spec
$(BUILD)/spec: $(SPEC_OBJECTS) $(STATIC)
	$(LINK) $(SPEC_OBJECTS) $(STATIC) $(LIBS)

check-spec: $(BUILD)/spec
	@$(STAGE) spec $(BUILD)/spec tests/golden/extract/*.spec

# Runs of the program with expected output, and its JSON against its schema. Either may be absent.
GOLDEN := $(wildcard tests/golden/run.sh)
SCHEMA := $(wildcard tests/schema/run.sh)
SKIP := echo '0 passed, 0 failed, 1 skipped'
.PHONY: golden-update
check-golden: $(PROGRAM)
	@$(STAGE) golden $(or $(GOLDEN:%=% $(PROGRAM)),$(SKIP))

# The validator of tests/schema, which looks for it beside the program.
$(BUILD)/tests/schema/%.o: tests/schema/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call COMPILE,$(UNIT_CPPFLAGS))

$(BUILD)/schema: $(BUILD)/tests/schema/validate.o $(BUILD)/tests/unit/schema_validator.o
	$(LINK) $^ $(LIBS)

check-schema: $(PROGRAM) $(SCHEMA:tests/schema/run.sh=$(BUILD)/schema)
	@$(STAGE) schema $(or $(SCHEMA:%=% $(PROGRAM)),$(SKIP))

# The loop of reviewing, the validators of report formats, the review page in a browser.
check-report: $(PROGRAM)
	@$(STAGE) report tests/report/run.sh $(PROGRAM)

.PHONY: browser
browser:
	@tests/scripts/browser.sh $(BUILD)/modules

golden-update: $(PROGRAM)
	tests/golden/run.sh --accept $(PROGRAM)
	tests/golden/readme.sh --accept $(PROGRAM)

# Every fuzz target is also built with standalone.c, which replays the kept inputs.
FUZZ_NAMES := $(patsubst tests/fuzz/fuzz_%.c,%,$(filter tests/fuzz/fuzz_%.c,$(FUZZ_SOURCES)))
FUZZ_PROGRAMS := $(FUZZ_NAMES:%=$(BUILD)/fuzz/replay_%)

$(BUILD)/fuzz/replay_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/walk.o \
  $(BUILD)/tests/fuzz/standalone.o $(STATIC)
	@mkdir -p $(@D)
	$(LINK) $^ $(LIBS)

$(BUILD)/fuzz/allocation $(BUILD)/fuzz/hostile: $(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o $(STATIC)
	@mkdir -p $(@D)
	$(LINK) $^ $(LIBS)

.SECONDARY: $(OTHER_OBJECTS)
check-fuzz: $(FUZZ_PROGRAMS) $(BUILD)/fuzz/allocation $(BUILD)/fuzz/hostile
	@$(STAGE) fuzz tests/fuzz/run.sh $(BUILD)/fuzz $(FUZZ_NAMES)

check-layers:
	@$(STAGE) layers tests/scripts/layers.sh --self-test

check-sizes:
	@$(STAGE) sizes tests/scripts/sizes.sh

check-banned: $(STATIC)
	@$(STAGE) banned tests/scripts/banned.sh $(STATIC)

check-tables: $(BUILD)/wordclass
	@$(STAGE) tables tests/scripts/tables.sh $(BUILD)/wordclass $(WORDNET) $(CLDR)

check-headers:
	@$(STAGE) headers tests/scripts/headers.sh "$(PACKAGE_CFLAGS)"

check-exports: $(SHARED)
	@$(STAGE) exports tests/scripts/exports.sh $(SHARED)

check-install: all
	@$(STAGE) install tests/install/run.sh

# ---- Tests under instruments -------------------------------------------------------------------
# Each in a build folder of its own. FC_ARENA_MALLOC makes an allocation of every arena cell, so
# that overruns between cells are seen.
SANITIZERS ?= address,undefined
.PHONY: sanitize valgrind coverage bench bench-facts fuzz fuzz-programs
sanitize: setup
	@CK_FORK=no UBSAN_OPTIONS=print_stacktrace=1 $(MAKE) --no-print-directory check-run \
	  CHECK_STAGES='$(DYNAMIC_STAGES)' BUILD=$(BUILD)/sanitize \
	  CPPFLAGS='$(CPPFLAGS) -DFC_ARENA_MALLOC' \
	  CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=$(SANITIZERS) -fno-sanitize-recover=all'

VALGRIND ?= valgrind -q --error-exitcode=9 --leak-check=full
valgrind: $(BUILD)/unit $(PROGRAM)
	CK_FORK=no $(VALGRIND) $(BUILD)/unit $(filter-out hostile,$(TEST_NAMES))
	$(VALGRIND) $(PROGRAM) extract --format=jsonl fixtures/*/*.txt > /dev/null

coverage: setup
	@FC_TEST_SCALE=1 $(MAKE) --no-print-directory check-run CHECK_STAGES='$(DYNAMIC_STAGES)' \
	  BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage'
	@tests/scripts/coverage.sh $(BUILD)/coverage $(LIB_SOURCES)

$(BUILD)/bench/%: $(BUILD)/tests/bench/%.o $(STATIC)
	@mkdir -p $(@D)
	$(LINK) $^ $(LIBS)

# Nanoseconds per byte of the stages, of the whole extraction and of the program, beside `wc -w` on
# the same made-up news, or on BENCH_FILE.
BENCH_FILE ?= $(BUILD)/bench/news.txt
bench: $(BUILD)/bench/generate $(BUILD)/bench/stages $(BUILD)/bench/extract $(PROGRAM)
	@$(BUILD)/bench/generate $(BENCH_SIZE) > $(BUILD)/bench/news.txt
	@$(BUILD)/bench/stages $(BENCH_FILE)
	@$(BUILD)/bench/extract $(BENCH_FILE) 3 $(PROGRAM)

# That they work, on small input.
BENCHES := $(patsubst %,$(BUILD)/bench/%,generate stages extract facts)
check-benches: $(BENCHES) $(PROGRAM)
	@$(STAGE) benches tests/bench/run.sh $(BUILD)/bench $(PROGRAM)

# Precision and recall on the news events in the folder FACTS, and what each feature is worth.
$(BUILD)/bench/facts: $(filter $(BUILD)/tests/bench/facts_%,$(INSIDE_BENCHES))
FACTS ?=
bench-facts: $(if $(FACTS),$(BUILD)/bench/facts)
	@$(if $(FACTS),$(BUILD)/bench/facts '$(FACTS)',echo 'usage: make bench-facts FACTS=FOLDER: one\
	  folder per news event, as the head of tests/bench/facts.c describes it' >&2; exit 2)

# libFuzzer, FUZZ_SECONDS for each target; new inputs are kept in the build folder.
fuzz:
	@$(MAKE) --no-print-directory fuzz-programs CC=clang BUILD=$(BUILD)/libfuzzer \
	  CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,$(SANITIZERS)'
	@for name in $(FUZZ_NAMES); do \
	  mkdir -p $(BUILD)/libfuzzer/corpus/$$name && \
	  $(BUILD)/libfuzzer/fuzz/libfuzzer_$$name -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	    $(BUILD)/libfuzzer/corpus/$$name tests/fuzz/corpus/$$name || exit 1; done

fuzz-programs: $(FUZZ_NAMES:%=$(BUILD)/fuzz/libfuzzer_%)
$(BUILD)/fuzz/libfuzzer_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/walk.o $(STATIC)
	@mkdir -p $(@D)
	$(LINK) -fsanitize=fuzzer $^ $(LIBS)

# ---- The source itself -------------------------------------------------------------------------
C_FILES = $(wildcard include/*.h lib/*.[ch] lib/*/*.[ch] cli/*.[ch] tests/*/*.[ch] tests/*/*/*.[ch])
.PHONY: format format-check tidy lint
format:
	clang-format -i $(C_FILES)

format-check:
	clang-format --dry-run --Werror $(C_FILES)

tidy:
	clang-tidy --quiet $(LIB_SOURCES) -- -std=c11 $(LIB_CPPFLAGS)
	clang-tidy --quiet $(CLI_SOURCES) $(FUZZ_SOURCES) $(SPEC_SOURCES) -- -std=c11 $(CLI_CPPFLAGS)

lint: tidy
	cppcheck --quiet --std=c11 --error-exitcode=1 --enable=warning,performance,portability \
	  --inline-suppr -Iinclude -Ilib lib cli
	shellcheck -S warning .ci/run tests/*/*.sh $(wildcard tests/golden/*/*.sh)

# ---- Tables ------------------------------------------------------------------------------------
WORDNET ?= /usr/share/wordnet
$(BUILD)/wordclass: lib/tables/generate/wordclass.c
	@mkdir -p $(@D)
	$(CC) -std=c11 -Wall -Wextra $(CFLAGS) -o $@ $<

# The Unicode CLDR of the generated tables of units and currencies, from npm.
CLDR ?= $(BUILD)/cldr
CLDR_VERSION = 48.2.0

.PHONY: cldr
cldr:
	npm install --prefix $(CLDR) --no-save --no-audit --no-fund \
	  $(foreach package,cldr-core cldr-numbers-full cldr-units-full,$(package)@$(CLDR_VERSION))

.PHONY: tables tables-cldr
tables: $(BUILD)/wordclass
	$(BUILD)/wordclass $(WORDNET) lib/tables/word.def > lib/tables/wordclass.def
tables-cldr: cldr
	node lib/tables/generate/cldr.mjs $(CLDR) lib/tables

# ---- Installation ------------------------------------------------------------------------------
# One list for install and uninstall: mode:source:destination, and links as target:destination.
installed_as = $(foreach file,$(wildcard $(1)),644:$(file):$(2)/$(notdir $(file)))
INSTALL_FILES = 755:$(PROGRAM):$(bindir)/factcheck \
  644:include/factcheck.h:$(includedir)/factcheck.h \
  644:$(STATIC):$(libdir)/libfactcheck.a \
  755:$(SHARED):$(libdir)/$(notdir $(SHARED)) \
  644:$(BUILD)/libfactcheck.pc:$(pkgconfigdir)/libfactcheck.pc \
  $(call installed_as,cli/*.1,$(mandir)/man1) \
  $(patsubst %.bash,%,$(call installed_as,cli/completions/*.bash,$(datadir)/bash-completion/completions)) \
  $(call installed_as,cli/completions/_*,$(datadir)/zsh/site-functions) \
  $(call installed_as,cli/completions/*.fish,$(datadir)/fish/vendor_completions.d)
INSTALL_LINKS = $(notdir $(SHARED)):$(libdir)/$(SONAME) $(SONAME):$(libdir)/libfactcheck.so

$(BUILD)/libfactcheck.pc: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(prefix)' 'libdir=$(libdir)' 'includedir=$(includedir)' '' \
	  'Name: libfactcheck' \
	  'Description: Finds figures and dates on which news articles disagree' \
	  'Version: $(VERSION)' 'Requires.private: $(PACKAGES)' 'Libs: -L$${libdir} -lfactcheck' \
	  'Libs.private: -pthread' 'Cflags: -I$${includedir}' > $@

.PHONY: install uninstall
install: all $(BUILD)/libfactcheck.pc
	@set -e; for entry in $(INSTALL_FILES); do \
	  mode=$${entry%%:*}; rest=$${entry#*:}; to=$(DESTDIR)$${rest#*:}; \
	  $(INSTALL) -d "$${to%/*}"; $(INSTALL) -m $$mode "$${rest%%:*}" "$$to"; echo "$$to"; done; \
	for entry in $(INSTALL_LINKS); do \
	  ln -sf "$${entry%%:*}" "$(DESTDIR)$${entry#*:}"; echo "$(DESTDIR)$${entry#*:}"; done

uninstall:
	@for entry in $(INSTALL_FILES) $(INSTALL_LINKS); do rm -f "$(DESTDIR)$${entry##*:}"; done

# ---- Releases ----------------------------------------------------------------------------------
RELEASE := libfactcheck-$(VERSION)
.PHONY: dist distcheck clean distclean help
dist:
	@mkdir -p $(BUILD)
	git archive --prefix=$(RELEASE)/ HEAD | gzip -n9 > $(BUILD)/$(RELEASE).tar.gz

distcheck: dist
	@rm -rf $(BUILD)/distcheck && mkdir -p $(BUILD)/distcheck
	gzip -dc $(BUILD)/$(RELEASE).tar.gz | tar -C $(BUILD)/distcheck -xf -
	$(MAKE) -C $(BUILD)/distcheck/$(RELEASE) BUILD=build check

clean distclean:
	rm -rf $(BUILD)

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile
	@echo
	@echo 'Build     all lib static shared cli install uninstall'
	@echo 'Test      check (test) $(STAGES:%=check-%)'
	@echo '          sanitize valgrind coverage fuzz bench bench-facts golden-update browser'
	@echo 'Source    format format-check tidy lint tables tables-cldr cldr setup'
	@echo 'Release   dist distcheck clean distclean'
	@echo
	@echo 'Variables CC CFLAGS CPPFLAGS LDFLAGS WERROR=-Werror V=1 BUILD PREFIX DESTDIR PKG_CONFIG'
	@echo '          bindir libdir includedir datadir mandir SANITIZERS FUZZ_SECONDS BENCH_SIZE BENCH_FILE FACTS'

ALL_OBJECTS := $(LIB_OBJECTS) $(LEXICON_ROOMS) $(BUILD)/lexicon/make.o $(CLI_OBJECTS) $(UNIT_OBJECTS) $(SPEC_OBJECTS) $(OTHER_OBJECTS)
-include $(ALL_OBJECTS:.o=.d)
