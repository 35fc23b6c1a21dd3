@echo off
rem Builds everything and runs all tests with a seeded sample of the long ones; test.cmd N repeats the run with seed N.
setlocal DisableDelayedExpansion
call "%~dp0lib\toolchain.cmd"
if errorlevel 1 exit /b 4

set "SEED=%~1"
if not defined SEED set "SEED=%RANDOM%"
set "SHARED=%ISTHMUS_SHARED%"
if not defined SHARED set "SHARED=%ROOT%\..\shared"
set "SKIP_IS_FAILURE=false"
if exist "%SHARED%\data" set "SKIP_IS_FAILURE=true"
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
if exist "%ROOT%\target\jacoco.exec" del "%ROOT%\target\jacoco.exec"

echo The seed of this run is %SEED% (releng\test.cmd %SEED% repeats it).
call "%MAVEN%" --batch-mode --no-transfer-progress --file "%ROOT%\pom.xml" -Pcoverage --fail-at-end -Dmaven.test.failure.ignore=true "-Disthmus.shared=%SHARED%" "-Disthmus.tests.seed=%SEED%" clean verify
set "BUILD=%ERRORLEVEL%"

pushd "%ROOT%\releng\powershell-check"
if not exist target\surefire-reports mkdir target\surefire-reports
call npm ci --ignore-scripts --no-audit --no-fund
if errorlevel 1 set "BUILD=1"
node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit --test-reporter-destination=target/surefire-reports/TEST-powershell.xml scripts.test.mjs
popd

echo The seed of this run was %SEED%.
if not "%BUILD%"=="0" echo The build failed.
"%JAVA%" "%ROOT%\releng\lib\TestSummary.java" "%ROOT%" %SKIP_IS_FAILURE%
if errorlevel 1 exit /b 1
exit /b %BUILD%
