@rem Called after toolchain.cmd: builds the product where it is missing, or always where the first argument is "always".
@rem Sets PRODUCT for its caller; ends with 4 where it cannot be built.

set "PRODUCT=%ROOT%\releng\product\target\products\io.isthmus.product\win32\win32\x86_64\isthmus"
if "%~1"=="always" goto build
if exist "%PRODUCT%\commandline\chosen-from.info" exit /b 0

:build
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
echo Building the product (the log is target\product.log; the first time fetches what it needs)...>&2
call "%MAVEN%" --batch-mode --file "%ROOT%\pom.xml" --projects releng/product --also-make -Dmaven.test.skip=true clean verify >"%ROOT%\target\product.log" 2>&1
if not errorlevel 1 exit /b 0
findstr /b /c:"[ERROR]" "%ROOT%\target\product.log" >&2
echo The product could not be built: target\product.log tells more.>&2
exit /b 4
