@echo off
rem Tests the program; "releng\test.cmd --help" tells how.
setlocal DisableDelayedExpansion
if "%~1"=="--help" goto usage
if "%~1"=="-h" goto usage
set "SEED=%RANDOM%"
set "LONG="
set "BUNDLE="
if "%~1"=="" goto begin
if "%~1"=="--all" goto all
if "%~2"=="" goto wrong
if "%~1"=="--seed" goto seed
if "%~1"=="--bundle" goto bundle
goto wrong

:all
set "LONG=-Disthmus.tests.all=true -Djqwik.tries.default=5000"
goto begin

:seed
set "SEED=%~2"
goto begin

:bundle
set "BUNDLE=%~2"
if exist "%~dp0..\bundles\%BUNDLE%\pom.xml" goto begin
echo There is no bundle bundles\%BUNDLE%.>&2
exit /b 4

:begin
call "%~dp0lib\toolchain.cmd"
if errorlevel 1 exit /b 4
set "SHARED=%ISTHMUS_SHARED%"
if not defined SHARED set "SHARED=%ROOT%\..\shared"
if defined BUNDLE goto oneBundle
set "SKIP_IS_FAILURE=false"
if exist "%SHARED%\data" set "SKIP_IS_FAILURE=true"
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
if exist "%ROOT%\target\jacoco.exec" del "%ROOT%\target\jacoco.exec"

echo The seed of this run is %SEED% (releng\test.cmd --seed %SEED% repeats it).
call "%MAVEN%" --batch-mode --no-transfer-progress --file "%ROOT%\pom.xml" -Pcoverage --fail-at-end -Dmaven.test.failure.ignore=true "-Disthmus.shared=%SHARED%" "-Disthmus.tests.seed=%SEED%" %LONG% clean verify
set "BUILD=%ERRORLEVEL%"

pushd "%ROOT%\releng\powershell-check"
if not exist target\surefire-reports mkdir target\surefire-reports
call npm ci --ignore-scripts --no-audit --no-fund
if errorlevel 1 set "BUILD=1"
node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit --test-reporter-destination=target/surefire-reports/TEST-powershell.xml scripts.test.mjs
popd

pushd "%ROOT%\releng\kql-check"
if not exist target\surefire-reports mkdir target\surefire-reports
call npm ci --ignore-scripts --no-audit --no-fund
if errorlevel 1 set "BUILD=1"
set "ISTHMUS_SHARED=%SHARED%"
node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit --test-reporter-destination=target/surefire-reports/TEST-kql.xml queries.test.mjs
popd

echo The seed of this run was %SEED%.
if exist "%ROOT%\releng\fuzz\target\fuzz\figures.txt" type "%ROOT%\releng\fuzz\target\fuzz\figures.txt"
if not "%BUILD%"=="0" echo The build failed.
"%JAVA%" "%ROOT%\releng\lib\TestSummary.java" "%ROOT%" %SKIP_IS_FAILURE%
if errorlevel 1 exit /b 1
exit /b %BUILD%

:oneBundle
set "GOAL=test"
set "PROJECTS=bundles/%BUNDLE%"
set "PACKAGE=%BUNDLE%"
if not "%BUNDLE:~-6%"==".tests" goto runBundle
rem Tests inside OSGi run on the features; Maven does not see that by itself.
set "GOAL=verify"
set "PACKAGE=%BUNDLE:~0,-6%"
set "PROJECTS=%PROJECTS%,bundles/bots"
for /f "delims=" %%f in ('dir /b /ad "%ROOT%\features"') do call :feature %%f

:runBundle
rem Changed tests alone would be compiled without the unchanged ones beside them.
for /f "delims=" %%b in ('dir /b /ad "%ROOT%\bundles"') do if exist "%ROOT%\bundles\%%b\target\test-classes" rmdir /s /q "%ROOT%\bundles\%%b\target\test-classes"
call "%MAVEN%" --batch-mode --quiet --file "%ROOT%\pom.xml" --projects %PROJECTS% --also-make %GOAL% "-Dtest=io/isthmus/%PACKAGE:.=/%/**/*Test" -DfailIfNoTests=false "-Disthmus.shared=%SHARED%"
exit /b %ERRORLEVEL%

:feature
set "PROJECTS=%PROJECTS%,features/%1"
exit /b 0

:usage
echo releng\test.cmd [--seed N]      builds everything, runs all tests with a seeded sample of the long ones, and counts
echo releng\test.cmd --all           runs the long tests whole; mutation tests and benchmarks are run by releng/test --all
echo releng\test.cmd --bundle NAME   compiles bundles\NAME with what it needs and runs its tests
echo.
echo The reference data is looked for in ..\shared; ISTHMUS_SHARED names another folder.
exit /b 0

:wrong
echo releng\test.cmd knows --seed N, --all and --bundle NAME.>&2
exit /b 2
