@echo off
rem Opens the window of the built product; "releng\run.cmd --help" tells more.
setlocal DisableDelayedExpansion
if "%~1"=="--help" goto usage
if "%~1"=="-h" goto usage
call "%~dp0lib\toolchain.cmd"
if errorlevel 1 exit /b 4
call "%~dp0lib\product.cmd" current
if errorlevel 1 exit /b 4

if "%~1"=="--headless" goto headless
call "%PRODUCT%\isthmus-window.cmd" %*
exit /b %ERRORLEVEL%

:headless
rem What was given is left as it is by "shift", so the rest is put together.
set "REST="
:rest
shift
if "%~1"=="" goto play
set REST=%REST% %1
goto rest

:play
call "%PRODUCT%\isthmus.cmd" demo play%REST%
exit /b %ERRORLEVEL%

:usage
echo releng\run.cmd [ARGUMENTS]   builds the product where it is missing or old, and opens its window; ARGUMENTS are passed on
echo releng\run.cmd --headless [ARGUMENTS]   plays the main job on the demo organization in the terminal
exit /b 0
